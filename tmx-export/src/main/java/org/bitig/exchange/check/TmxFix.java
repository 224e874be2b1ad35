package org.bitig.exchange.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.bitig.exchange.tmx.StagedTmx;
import org.bitig.exchange.tmx.TmxReader;
import org.bitig.exchange.tmx.TmxSummary;
import org.bitig.model.FormatException;
import org.bitig.model.Property;
import org.bitig.model.TranslationUnit;
import org.bitig.model.Tuv;
import org.jspecify.annotations.Nullable;

/**
 * Writes a translation memory anew so that tools take it.
 *
 * <p>Nothing is lost without a word: what cannot stay (a second target of the same source, what
 * nobody has checked where a tool would offer it as a full match) is written to a file of its own,
 * beside the corrected one, with the rule in a property. The input is read three times and never
 * changed; memory grows by some fifty bytes a unit.
 */
public final class TmxFix {
  /** The property that says why a unit stands in the file of those set apart. */
  public static final String APART = "x-apart";

  /** Pairs of languages in one file: an open file each. The largest public memories have some. */
  private static final int MOST_FILES = 200;

  /** Units set apart that are remembered by line. */
  private static final int MOST_HELD = 1000;

  private final Options options;
  private final UnitRepair repair;
  private final boolean parted;
  private final HashTable ranks = new HashTable();
  private final HashTable targets = new HashTable();
  private final HashTable written = new HashTable();
  private final HashTable ids = new HashTable();
  private final TreeMap<String, String> sources = new TreeMap<>();
  private final Map<String, StagedTmx> outs = new LinkedHashMap<>();
  private final List<FixResult.Apart> apart = new ArrayList<>();
  private String fallback;
  private long ordinal;
  private @Nullable StagedTmx apartOut;

  /**
   * How to write.
   *
   * @param tools that will read what is written
   * @param bareTags whether regions are taken off the languages
   * @param sourceLanguage tag of the language translated from where the file does not say; empty to
   *     take that of the first side
   * @param now for the header, if it has no date
   * @param version of bitig, for the header, if it does not say what made it
   */
  public record Options(
      Set<Tool> tools, boolean bareTags, String sourceLanguage, Instant now, String version) {
    public Options {
      tools = Set.copyOf(tools);
    }
  }

  private TmxFix(Options options, CheckResult found) {
    this.options = options;
    this.parted =
        Rule.SIDES_MANY.concerns(options.tools()) || found.rules().contains(Rule.TWO_SCRIPTS);
    this.repair =
        new UnitRepair(
            options.tools(), options.bareTags(), found.rules().contains(Rule.TWO_SCRIPTS));
    this.fallback = options.sourceLanguage();
  }

  /**
   * Writes {@code in} anew as {@code out}. Where units have to be parted by languages, these stand
   * in the name: {@code out.kk-en.tmx} for {@code out.tmx}; what is set apart is in {@code
   * out.apart.tmx}.
   *
   * @throws FormatException if the file cannot be read to its end
   */
  public static FixResult fix(Path in, Path out, Options options) throws IOException {
    if (Files.exists(out) && Files.isSameFile(in, out)) {
      throw new FormatException(
          out.toString(), "is the file to be corrected, expected another name to write to");
    }
    CheckResult before = TmxCheck.check(in, options.tools(), _ -> {});
    if (before.broken().isPresent()) {
      throw before.broken().get();
    }
    TmxFix fix = new TmxFix(options, before);
    TmxSummary read = TmxReader.read(in, fix::weigh);
    fix.ordinal = 0;
    try {
      TmxSummary summary = TmxReader.read(in, (unit, line) -> fix.write(unit, line, out, read));
      return fix.finished(out, before, summary);
    } finally {
      fix.discard();
    }
  }

  /** First reading: which languages there are, and the best target of each source. */
  private void weigh(TranslationUnit unit, long line) throws IOException {
    if (fallback.isEmpty()) {
      fallback = unit.variants().getFirst().language();
    }
    long number = ordinal++;
    TranslationUnit repaired = repair.repair(unit, fallback).unit();
    if (isKeptBack(repaired)) {
      return;
    }
    for (TranslationUnit part : parts(repaired)) {
      sources.putIfAbsent(label(part), part.sourceLanguage());
      if (sources.size() > MOST_FILES) {
        throw new FormatException(
            "languages",
            line,
            "found more than "
                + MOST_FILES
                + " pairs, expected fewer; take the languages you need out of the file first");
      }
      for (Tuv target : targets(part)) {
        long key = key(part, target);
        long rank = Trust.rank(part, number);
        if (Long.compareUnsigned(rank, ranks.get(key, 0)) > 0) {
          ranks.put(key, rank);
          targets.put(key, HashTable.hash(Contents.form(target.content())));
        }
      }
    }
  }

  /** Second reading: each unit to where it belongs. */
  private void write(TranslationUnit unit, long line, Path out, TmxSummary read)
      throws IOException {
    long number = ordinal++;
    UnitRepair.Repaired repaired = repair.repair(unit, fallback);
    TranslationUnit whole = repaired.unit();
    if (whole.variants().size() < 2) {
      apart(unit, line, Rule.SIDES_FEW, out, read);
      return;
    }
    if (isKeptBack(whole)) {
      apart(whole, line, Rule.UNCHECKED, out, read);
      return;
    }
    for (Tuv second : repaired.secondSides()) {
      Tuv source = whole.in(whole.sourceLanguage()).orElseThrow();
      Tuv partner =
          second.language().equals(source.language()) ? targets(whole).getFirst() : source;
      apart(with(whole, List.of(partner, second)), line, Rule.LANGUAGE_TWICE, out, read);
    }
    for (TranslationUnit part : parts(whole)) {
      List<Tuv> kept = new ArrayList<>();
      kept.add(part.in(part.sourceLanguage()).orElseThrow());
      for (Tuv target : targets(part)) {
        long key = key(part, target);
        if (ranks.get(key, 0) == Trust.rank(part, number) && written.add(key)) {
          kept.add(target);
        } else {
          boolean same = targets.get(key, 0) == HashTable.hash(Contents.form(target.content()));
          apart(
              with(part, List.of(kept.getFirst(), target)),
              line,
              same ? Rule.DUPLICATE : Rule.TARGETS_DIFFER,
              out,
              read);
        }
      }
      if (kept.size() > 1) {
        write(with(part, kept), out, read);
      }
    }
  }

  private boolean isKeptBack(TranslationUnit unit) {
    return Rule.UNCHECKED.concerns(options.tools()) && Trust.isUnchecked(unit);
  }

  /** Returns the unit, or where tools keep one target only, one of its source and each target. */
  private List<TranslationUnit> parts(TranslationUnit unit) {
    if (unit.variants().size() < 2) {
      return List.of();
    }
    Tuv source = unit.in(unit.sourceLanguage()).orElseThrow();
    List<TranslationUnit> parts = new ArrayList<>();
    if (parted) {
      for (Tuv target : targets(unit)) {
        parts.add(with(unit, List.of(source, target)));
      }
    } else {
      parts.add(unit);
    }
    return parts;
  }

  private static List<Tuv> targets(TranslationUnit unit) {
    return unit.variants().stream()
        .filter(v -> !v.language().equals(unit.sourceLanguage()))
        .toList();
  }

  private static TranslationUnit with(TranslationUnit unit, List<Tuv> sides) {
    return new TranslationUnit(
        unit.id(),
        unit.sourceLanguage(),
        sides,
        unit.attributes(),
        unit.properties(),
        unit.notes());
  }

  private String label(TranslationUnit part) {
    return parted ? part.sourceLanguage() + "-" + targets(part).getFirst().language() : "all";
  }

  private static long key(TranslationUnit part, Tuv target) {
    Tuv source = part.in(part.sourceLanguage()).orElseThrow();
    return Contents.key(source.language(), target.language(), Contents.form(source.content()));
  }

  private void write(TranslationUnit part, Path out, TmxSummary read) throws IOException {
    String label = label(part);
    StagedTmx to = outs.get(label);
    if (to == null) {
      Path file = sources.size() == 1 ? out : named(out, label);
      to = open(file, part.sourceLanguage(), read);
      outs.put(label, to);
    }
    boolean unique = part.id().isEmpty() || ids.add(HashTable.hash(label + ' ' + part.id()));
    TranslationUnit unit =
        unique
            ? part
            : new TranslationUnit(
                "",
                part.sourceLanguage(),
                part.variants(),
                part.attributes(),
                part.properties(),
                part.notes());
    to.write(unit);
  }

  private void apart(TranslationUnit unit, long line, Rule rule, Path out, TmxSummary read)
      throws IOException {
    if (apart.size() < MOST_HELD) {
      apart.add(new FixResult.Apart(line, rule));
    }
    StagedTmx to = apartOut;
    if (to == null) {
      String source = unit.sourceLanguage().isEmpty() ? fallback : unit.sourceLanguage();
      to = open(named(out, "apart"), source, read);
      apartOut = to;
    }
    List<Property> properties = new ArrayList<>();
    properties.add(new Property(APART, rule.code()));
    properties.addAll(unit.properties());
    to.write(
        new TranslationUnit(
            "",
            unit.sourceLanguage(),
            unit.variants(),
            unit.attributes(),
            properties,
            unit.notes()));
  }

  private static Path named(Path out, String label) {
    String name = out.getFileName().toString();
    int dot = name.lastIndexOf('.');
    String stem = dot <= 0 ? name : name.substring(0, dot);
    return out.resolveSibling(stem + "." + label + ".tmx");
  }

  private StagedTmx open(Path file, String source, TmxSummary read) throws IOException {
    return StagedTmx.open(file, Headers.anew(read, source, options.now(), options.version()));
  }

  private FixResult finished(Path out, CheckResult before, TmxSummary summary) throws IOException {
    if (outs.isEmpty()) {
      // A memory without units is one all the same.
      String source = fallback.isEmpty() ? "en" : Tags.canonical(fallback);
      outs.put("", open(out, source, summary));
    }
    List<StagedTmx> all = new ArrayList<>(outs.values());
    if (apartOut != null) {
      all.add(apartOut);
    }
    Map<Rule, Long> after = new EnumMap<>(Rule.class);
    for (StagedTmx to : outs.values()) {
      TmxCheck.check(to.finish(), options.tools(), _ -> {})
          .counts()
          .forEach((rule, count) -> after.merge(rule, count, Long::sum));
    }
    for (StagedTmx to : all) {
      to.commit();
    }
    return new FixResult(
        outs.values().stream().map(o -> new FixResult.Written(o.file(), o.units())).toList(),
        apart,
        Optional.ofNullable(apartOut).map(StagedTmx::file),
        summary.problems(),
        before.counts(),
        after);
  }

  private void discard() throws IOException {
    for (StagedTmx to : outs.values()) {
      to.close();
    }
    if (apartOut != null) {
      apartOut.close();
    }
  }
}
