package org.bitig.eval.interop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes memories and glossaries of the parallel sample and gives them to OmegaT,
 * translate-toolkit, Okapi, xmllint and LibreOffice: {@code InteropReport ROOT SHARED OUT.md}.
 * Tools that are not installed are named as such.
 */
public final class InteropReport {
  private static final String BEGIN = "<!-- interop: written by eval/run -->";
  private static final String END = "<!-- /interop -->";

  private InteropReport() {}

  public static void main(String[] arguments) throws IOException {
    Path root = Path.of(arguments[0]);
    Path work = Files.createTempDirectory("bitig-interop-");
    List<Trial> trials;
    try {
      trials = trials(root, Path.of(arguments[1]), work, /* everything= */ true);
    } finally {
      delete(work);
    }
    StringBuilder page = new StringBuilder();
    page.append(
        """
        # What other tools make of our files

        Written by `org.bitig.eval.interop.InteropReport` (`eval/run --only interop`); do not edit. Memories and
        glossaries of `samples/parallel`, four matches of each pair of languages accepted by a person. Tags: bare
        (kk, az, en) and with regions (kk-KZ, az-AZ, en-US). Of comparable texts what mining found is given to OmegaT
        as it stands: with every text of every match as a line to translate.

        """);
    page.append(table(trials));
    Files.writeString(Path.of(arguments[2]), page.toString());
    Path readme = root.resolve("README.md");
    Files.writeString(readme, withSummary(Files.readString(readme), trials));
    long bad = trials.stream().filter(t -> t.verdict() == Trial.Verdict.BAD).count();
    if (bad > 0) {
      throw new IOException(bad + " trials failed; see " + arguments[2]);
    }
  }

  /**
   * Makes the files and tries them.
   *
   * @param root of the project
   * @param shared folder of test data; what it lacks is not tried
   * @param everything whether OmegaT is tried with every pair of languages and form of tags
   */
  static List<Trial> trials(Path root, Path shared, Path work, boolean everything)
      throws IOException {
    Pack bare = Pack.make(root.resolve("samples/parallel"), work.resolve("bare"));
    Pack region = bare.withRegions(work.resolve("region"));
    List<Pack> packs = List.of(bare, region);
    List<Trial> trials = new ArrayList<>(OmegatTrials.of(bare, region, work, everything));
    Path made = root.resolve("samples/made");
    trials.addAll(
        OmegatTrials.mined("`samples/made`", Pack.unchecked(made, work.resolve("mined")), work));
    Path seeds = shared.resolve("seeds");
    if (everything && Files.isDirectory(seeds)) {
      trials.addAll(
          OmegatTrials.mined("five real texts", Pack.unchecked(seeds, work.resolve("real")), work));
    }
    trials.addAll(
        ToolkitTrials.of(packs, Optional.of(root.resolve("eval/target/translate-toolkit")), work));
    trials.addAll(OkapiTrial.of(packs));
    trials.addAll(
        FileTrials.of(packs, Optional.of(shared.resolve("data/tmx-wild/schemas/tmx14.dtd")), work));
    return trials;
  }

  static String table(List<Trial> trials) {
    return "| tool | given | as it should | found |\n|---|---|---|---|\n"
        + trials.stream()
            .map(
                t ->
                    "| "
                        + t.tool()
                        + " | "
                        + t.given()
                        + " | "
                        + t.verdict().label()
                        + " | "
                        + t.found().replace("|", "\\|")
                        + " |\n")
            .collect(Collectors.joining());
  }

  /** Returns the README with the trials in short between its marks. */
  static String withSummary(String readme, List<Trial> trials) {
    int begin = readme.indexOf(BEGIN);
    int end = readme.indexOf(END);
    return begin < 0 || end < begin
        ? readme
        : readme.substring(0, begin + BEGIN.length())
            + "\n"
            + summary(trials)
            + readme.substring(end);
  }

  /** One line for each thing tried, in whatever languages and tags. */
  private static String summary(List<Trial> trials) {
    Map<String, List<Trial>> groups = new LinkedHashMap<>();
    for (Trial trial : trials) {
      String what =
          trial
              .given()
              .replaceFirst("^files [^:]*: ", "")
              .replaceFirst(", (?:bare|region) tags", "");
      groups.computeIfAbsent(trial.tool() + " | " + what, _ -> new ArrayList<>()).add(trial);
    }
    StringBuilder table = new StringBuilder("| tool | given | result |\n|---|---|---|\n");
    groups.forEach(
        (what, group) -> {
          long good = group.stream().filter(t -> t.verdict() == Trial.Verdict.GOOD).count();
          boolean absent = group.getFirst().verdict() == Trial.Verdict.ABSENT;
          table
              .append("| ")
              .append(what)
              .append(" | ")
              .append(
                  absent
                      ? Trial.Verdict.ABSENT.label()
                      : group.size() == 1
                          ? (good == 1 ? "" : "FAILS: ") + group.getFirst().found()
                          : good
                              + " of "
                              + group.size()
                              + " as it should; "
                              + group.getFirst().found())
              .append(" |\n");
        });
    return table.toString();
  }

  static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
