package org.bitig.exchange;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitig.exchange.folder.FileRecord;
import org.bitig.exchange.folder.OutputFolder;
import org.bitig.exchange.journal.ConceptVerdicts;
import org.bitig.exchange.journal.Journal;
import org.bitig.exchange.journal.Verdicts;
import org.bitig.exchange.json.ConceptFile;
import org.bitig.exchange.json.DocumentFile;
import org.bitig.exchange.json.MatchFile;
import org.bitig.exchange.json.RunFile;
import org.bitig.exchange.report.Report;
import org.bitig.exchange.report.ReportData;
import org.bitig.exchange.table.GlossaryCsv;
import org.bitig.exchange.table.GlossaryRow;
import org.bitig.exchange.table.GlossaryXlsx;
import org.bitig.exchange.table.MatchRow;
import org.bitig.exchange.table.MatchXlsx;
import org.bitig.exchange.table.OmegatGlossary;
import org.bitig.exchange.tbx.TbxWriter;
import org.bitig.exchange.tmx.Direction;
import org.bitig.exchange.tmx.ImportGuide;
import org.bitig.exchange.tmx.MemoryPack;
import org.bitig.exchange.tmx.Stamp;
import org.bitig.model.ConceptEntry;
import org.bitig.model.FormatException;
import org.bitig.model.Match;
import org.bitig.model.MatchKind;
import org.bitig.model.MatchStatus;
import org.bitig.model.Run;
import org.bitig.model.TermSection;
import org.bitig.model.Tier;

/**
 * Writes all files of a run into its folder, with the decisions of the folder's journal applied.
 *
 * <p>{@link #write} for a new run, {@link #rewrite} for a run that is in the folder already, after
 * people have decided.
 */
public final class RunExport {
  private static final String MATCHES = "matches.jsonl";
  private static final String DOCUMENTS = "documents.jsonl";
  private static final String CONCEPTS = "concepts.jsonl";

  private final ExportOptions options;
  private final Clock clock;

  /**
   * Makes an export.
   *
   * @param clock for the lock's note to people; dates in files are those of the run
   */
  public RunExport(ExportOptions options, Clock clock) {
    this.options = options;
    this.clock = clock;
  }

  /**
   * What was written.
   *
   * @param files which files are where
   * @param verdicts what people's decisions made of the matches
   * @param counts how many of what, by name, as in {@code run.json}
   * @param problems what could not be read in the journal, for people
   */
  public record Result(
      OutputFolder.Outcome files,
      Verdicts verdicts,
      Map<String, Long> counts,
      List<String> problems) {}

  /**
   * Writes a run, whose matches and concepts are undecided, into a folder.
   *
   * @throws IOException if the folder cannot be written; its files are then as they were
   */
  public Result write(Run run, Path folder) throws IOException {
    try (OutputFolder out = OutputFolder.open(folder, RunFile.NAME, clock)) {
      return write(run, out);
    }
  }

  /**
   * Writes a run into a folder that was opened before the work on the run began, so that nobody
   * else could write there meanwhile.
   *
   * @throws IOException if the folder cannot be written; its files are then as they were
   */
  public Result write(Run run, OutputFolder out) throws IOException {
    return write(run, out, before(out.root()));
  }

  /**
   * Writes the run in a folder again, from {@code run.json}, {@code documents.jsonl}, {@code
   * matches.jsonl}, {@code concepts.jsonl} and the journal.
   *
   * @throws FormatException if one of the files is not what it should be
   */
  public Result rewrite(Path folder) throws IOException {
    if (!Files.isRegularFile(folder.resolve(RunFile.NAME))) {
      throw new FormatException(
          folder.resolve(RunFile.NAME).toString(),
          "found no such file, expected the account of a finished run; make one with `bitig align"
              + " INPUT… --out "
              + folder
              + "`");
    }
    try (OutputFolder out = OutputFolder.open(folder, RunFile.NAME, clock)) {
      return write(read(folder), out, RunFile.read(folder.resolve(RunFile.NAME)).files());
    }
  }

  /** Returns the run in a folder as it was found, without any decision. */
  public static Run read(Path folder) throws IOException {
    Run run = RunFile.read(folder.resolve(RunFile.NAME)).run();
    return new Run(
        run.version(),
        run.started(),
        run.options(),
        run.encoder(),
        DocumentFile.read(folder.resolve(DOCUMENTS)),
        run.pairs(),
        MatchFile.read(folder.resolve(MATCHES)).stream().map(MatchFile.Entry::proposed).toList(),
        ConceptFile.read(folder.resolve(CONCEPTS)),
        run.dropped(),
        run.timings());
  }

  private static List<FileRecord> before(Path folder) throws IOException {
    Path account = folder.resolve(RunFile.NAME);
    if (!Files.exists(account)) {
      return List.of();
    }
    try {
      return RunFile.read(account).files();
    } catch (FormatException e) {
      throw new FormatException(
          account.toString(),
          "found no account of a run of bitig, so it cannot be told which files here are bitig's;"
              + " move it away together with the files of that run, or give another folder with"
              + " --out",
          e);
    }
  }

  private Result write(Run run, OutputFolder out, List<FileRecord> before) throws IOException {
    Journal journal = Journal.read(out.root().resolve(Journal.NAME));
    List<Match> ranked =
        run.matches().stream()
            .sorted(
                Comparator.comparingDouble(Match::probability).reversed().thenComparing(Match::id))
            .toList();
    Verdicts verdicts = Verdicts.apply(ranked, journal.decisions());
    List<Match> memory = new ArrayList<>(verdicts.matches());
    memory.addAll(verdicts.revived());
    MemoryPack pack =
        MemoryPack.of(
            memory,
            stamps(verdicts),
            new MemoryPack.Options(
                Direction.complete(options.directions()),
                options.tags(),
                run.version(),
                run.started()));

    text(out, MATCHES, writer -> MatchFile.write(writer, verdicts.entries()));
    out.stage("matches.xlsx", stream -> MatchXlsx.write(stream, MatchRow.of(verdicts)));
    text(out, DOCUMENTS, writer -> DocumentFile.write(writer, run.documents()));
    text(out, CONCEPTS, writer -> ConceptFile.write(writer, run.concepts()));
    for (MemoryPack.File file : pack.files()) {
      out.stage(file.path(), file::write);
    }
    text(out, "memory/IMPORT.md", writer -> ImportGuide.write(writer, pack));

    ConceptVerdicts concepts = ConceptVerdicts.apply(run.concepts(), journal.decisions());
    glossaries(out, concepts.concepts());

    Map<String, Long> counts = counts(run, verdicts, concepts, pack);
    ReportData report =
        new ReportData(run, verdicts, concepts, pack.alternatives(), counts, journal.problems());
    text(out, "report.html", writer -> Report.write(writer, report));

    OutputFolder.Outcome outcome =
        out.commit(
            before,
            RunFile.NAME,
            files ->
                stream -> {
                  Writer writer = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
                  RunFile.write(writer, run, counts, files);
                  writer.flush();
                });
    return new Result(outcome, verdicts, counts, journal.problems());
  }

  private void glossaries(OutputFolder out, List<ConceptEntry> concepts) throws IOException {
    List<GlossaryRow> rows = GlossaryRow.of(concepts);
    out.stage("glossary.csv", stream -> GlossaryCsv.write(stream, rows, options.byteOrderMark()));
    out.stage("glossary.xlsx", stream -> GlossaryXlsx.write(stream, rows));
    if (!concepts.isEmpty()) {
      out.stage("glossary.tbx", stream -> TbxWriter.write(stream, concepts, TbxWriter.Version.TWO));
      out.stage(
          "glossary.v3.tbx", stream -> TbxWriter.write(stream, concepts, TbxWriter.Version.THREE));
    }
    for (Direction direction : Direction.complete(options.directions())) {
      List<String> lines = OmegatGlossary.rows(concepts, direction.source(), direction.target());
      if (!lines.isEmpty()) {
        text(
            out,
            "glossary/" + direction.label() + ".utf8",
            writer -> OmegatGlossary.write(writer, lines));
      }
      List<ConceptEntry> bilingual = bilingual(concepts, direction);
      if (!bilingual.isEmpty()) {
        out.stage(
            "glossary/" + direction.label() + ".tbx",
            stream -> TbxWriter.write(stream, bilingual, TbxWriter.Version.TWO));
      }
    }
  }

  /**
   * Returns the concepts that have both languages, with these alone, the source first: of three
   * languages some versions of translate-toolkit take the second for the target, whichever it is.
   */
  private static List<ConceptEntry> bilingual(List<ConceptEntry> concepts, Direction direction) {
    List<ConceptEntry> bilingual = new ArrayList<>();
    for (ConceptEntry concept : concepts) {
      Optional<TermSection> source = concept.in(direction.source());
      Optional<TermSection> target = concept.in(direction.target());
      if (source.isPresent() && target.isPresent()) {
        bilingual.add(
            new ConceptEntry(
                concept.id(),
                concept.type(),
                concept.probability(),
                List.of(source.get(), target.get()),
                concept.links(),
                concept.competing(),
                concept.note()));
      }
    }
    return bilingual;
  }

  private static Map<String, Stamp> stamps(Verdicts verdicts) {
    Map<String, Stamp> stamps = new LinkedHashMap<>();
    verdicts
        .inForce()
        .forEach(
            (id, decision) ->
                stamps.put(
                    id,
                    new Stamp(
                        decision.reviewer().isBlank() ? Stamp.REVIEWER : decision.reviewer(),
                        decision.time())));
    return stamps;
  }

  private static Map<String, Long> counts(
      Run run, Verdicts verdicts, ConceptVerdicts concepts, MemoryPack pack) {
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("documents", (long) run.documents().size());
    counts.put("segments", run.documents().stream().mapToLong(d -> d.segments().size()).sum());
    counts.put("matches", (long) verdicts.entries().size());
    for (MatchKind kind : MatchKind.values()) {
      counts.put(kind.label(), verdicts.matches().stream().filter(m -> m.kind() == kind).count());
    }
    for (MatchStatus status : MatchStatus.values()) {
      counts.put(
          status.label(), verdicts.matches().stream().filter(m -> m.status() == status).count());
    }
    for (Tier tier : Tier.values()) {
      counts.put(
          tier.label(),
          verdicts.matches().stream()
              .filter(m -> Tier.of(m).filter(t -> t == tier).isPresent())
              .count());
    }
    counts.put("alternatives", (long) pack.alternatives().size());
    counts.put("repeated", (long) pack.repeated());
    counts.put("blank", (long) pack.blank());
    counts.put("revived", (long) verdicts.revived().size());
    counts.put("concepts", (long) concepts.concepts().size());
    counts.put("rejected-concepts", (long) concepts.rejected().size());
    return counts;
  }

  /** Writes text. */
  @FunctionalInterface
  private interface TextWriting {
    void to(Writer writer) throws IOException;
  }

  private static void text(OutputFolder out, String path, TextWriting writing) throws IOException {
    out.stage(
        path,
        stream -> {
          Writer writer =
              new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
          writing.to(writer);
          writer.flush();
        });
  }
}
