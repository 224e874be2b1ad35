package org.bitig.eval.clean;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.bitig.encoder.EmbeddedEncoder;
import org.bitig.encoder.RememberingEncoder;
import org.bitig.exchange.clean.CleanRule;
import org.bitig.exchange.clean.CleanRule.Preset;
import org.bitig.exchange.clean.Cleaner;
import org.bitig.exchange.clean.EncoderScorer;
import org.bitig.exchange.tmx.TmxHeader;
import org.bitig.exchange.tmx.TmxReader;
import org.bitig.exchange.tmx.TmxWriter;
import org.bitig.model.Language;
import org.bitig.model.Progress;
import org.bitig.model.Property;
import org.bitig.model.SentenceEncoder;
import org.bitig.model.TranslationUnit;
import org.bitig.model.Tuv;

/**
 * Plants faults in translations, cleans them by the program's own way, files in and files out, and
 * says what was found: {@code CleanReport DATA/train OUT.md [KEEP]}, KEEP being a folder for the
 * files in between.
 */
public final class CleanReport {
  private static final String PLANTED = "x-planted";
  private static final String ID = "x-id";

  /** Of a hundred lines so many get each fault, where it can be planted. */
  private static final int PERCENT = 4;

  private static final List<Language[]> PAIRS =
      List.of(
          new Language[] {Language.ENGLISH, Language.KAZAKH},
          new Language[] {Language.ENGLISH, Language.AZERBAIJANI},
          new Language[] {Language.KAZAKH, Language.AZERBAIJANI});

  /** What became of one unit. */
  private record Outcome(String pair, Optional<Fault> fault, Map<Preset, Set<CleanRule>> rules) {}

  /** Units that similarity takes out, strictly, when no other rule takes out anything before it. */
  private final Set<String> bySimilarityAlone = new HashSet<>();

  private final Map<String, Outcome> outcomes = new HashMap<>();

  private CleanReport() {}

  public static void main(String[] arguments) throws IOException {
    Translations texts = Translations.read(Path.of(arguments[0]), 1);
    CleanReport report = new CleanReport();
    boolean kept = arguments.length > 2;
    Path work =
        kept
            ? Files.createDirectories(Path.of(arguments[2]))
            : Files.createTempDirectory("bitig-clean-");
    try (SentenceEncoder encoder =
        new RememberingEncoder(new EmbeddedEncoder(Runtime.getRuntime().availableProcessors()))) {
      for (Language[] pair : PAIRS) {
        report.measure(texts, pair[0], pair[1], encoder, work);
      }
    } finally {
      if (!kept) {
        try (Stream<Path> files = Files.walk(work)) {
          for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(file);
          }
        }
      }
    }
    Files.writeString(Path.of(arguments[1]), report.page(texts.size()));
  }

  private void measure(
      Translations texts, Language from, Language to, SentenceEncoder encoder, Path work)
      throws IOException {
    String label = from.tag() + "-" + to.tag();
    Path file = work.resolve(label + ".tmx");
    write(file, planted(texts, from, to, label), from.tag());
    EncoderScorer scorer = new EncoderScorer(encoder);
    for (Preset preset : Preset.values()) {
      Path out = work.resolve(label + "-" + preset.label());
      clean(file, out, preset, EnumSet.noneOf(CleanRule.class), scorer);
      TmxReader.read(
          out.resolve(Cleaner.REMOVED),
          (unit, _) -> {
            Outcome outcome = outcomes.get(unit.property(ID).orElseThrow());
            if (outcome != null) {
              outcome
                  .rules()
                  .computeIfAbsent(preset, _ -> EnumSet.noneOf(CleanRule.class))
                  .addAll(rules(unit));
            }
          });
    }
    Path out = work.resolve(label + "-similarity");
    clean(
        file, out, Preset.BALANCED, EnumSet.complementOf(EnumSet.of(CleanRule.SIMILARITY)), scorer);
    TmxReader.read(
        out.resolve(Cleaner.REMOVED),
        (unit, _) -> bySimilarityAlone.add(unit.property(ID).orElseThrow()));
  }

  private static void clean(
      Path file, Path out, Preset preset, Set<CleanRule> off, EncoderScorer scorer)
      throws IOException {
    Cleaner.clean(
        List.of(file),
        out,
        new Cleaner.Options(
            preset, off, Optional.empty(), Optional.of(scorer), Instant.EPOCH, "eval"),
        Progress.NONE);
  }

  private static Set<CleanRule> rules(TranslationUnit unit) {
    Set<CleanRule> rules = EnumSet.noneOf(CleanRule.class);
    for (Property property : unit.properties()) {
      if (property.type().equals("x-removed")) {
        CleanRule.ofCode(property.value().replaceFirst("=.*", "")).ifPresent(rules::add);
      }
    }
    return rules;
  }

  private List<TranslationUnit> planted(
      Translations texts, Language from, Language to, String label) {
    Random random = new Random(label.hashCode());
    int n = texts.size();
    Map<Integer, Fault> faults = new HashMap<>();
    for (Fault fault : Fault.values()) {
      List<Integer> lines = new ArrayList<>();
      for (int i = 0; i < n; i++) {
        lines.add(i);
      }
      Collections.shuffle(lines, random);
      int wanted = n * PERCENT / 100;
      for (int line : lines) {
        if (wanted > 0 && !faults.containsKey(line)) {
          String source = texts.in(from).get(line);
          String target = texts.in(to).get(line);
          if (fault
              .plant(new Fault.Place(texts, line, from, to, source, target), new Random(line))
              .isPresent()) {
            faults.put(line, fault);
            wanted--;
          }
        }
      }
    }
    List<TranslationUnit> units = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      String source = texts.in(from).get(i);
      String target = texts.in(to).get(i);
      Optional<Fault> fault = Optional.ofNullable(faults.get(i));
      if (fault.equals(Optional.of(Fault.DUPLICATED))) {
        // The first is no fault, the second is.
        units.add(unit(label, i + "-first", from, source, to, target, Optional.empty()));
      }
      String planted = target;
      if (fault.isPresent()) {
        Fault.Place place = new Fault.Place(texts, i, from, to, source, target);
        planted = fault.get().plant(place, new Random(i)).orElseThrow();
      }
      units.add(unit(label, Integer.toString(i), from, source, to, planted, fault));
    }
    return units;
  }

  private TranslationUnit unit(
      String label,
      String id,
      Language from,
      String source,
      Language to,
      String target,
      Optional<Fault> fault) {
    String name = label + ":" + id;
    outcomes.put(name, new Outcome(label, fault, new EnumMap<>(Preset.class)));
    return new TranslationUnit(
        "",
        from.tag(),
        List.of(Tuv.of(from.tag(), source), Tuv.of(to.tag(), target)),
        Map.of(),
        List.of(
            new Property(ID, name), new Property(PLANTED, fault.map(Fault::label).orElse("none"))),
        List.of());
  }

  private static void write(Path file, List<TranslationUnit> units, String source)
      throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        TmxWriter writer =
            TmxWriter.open(
                out,
                new TmxHeader("eval", "1", source, Instant.EPOCH, "eval", List.of(), List.of()))) {
      for (TranslationUnit unit : units) {
        writer.archive(unit);
      }
    }
  }

  // The page

  private String page(int lines) {
    StringBuilder page = new StringBuilder();
    page.append(
        String.format(
            Locale.ROOT,
            """
            # Cleaning of translation memories

            Written by `org.bitig.eval.clean.CleanReport`; do not edit. %d lines of interface texts in three
            languages (every other block of a hundred lines of ui-android and ui-mozilla; the constants were
            learned from the other blocks by `CleanLearning`), each pair of languages with faults planted in
            %d of a hundred lines a kind, where the line allows it. "Clean" lines are as their makers wrote
            them, and some of them have faults of their own.

            ## What is found of each fault

            Share of the planted faults that some rule took out, and by the rules meant for it.

            | fault | planted | lenient | balanced | strict | meant for it | by these, balanced | by these, strict |
            |---|---|---|---|---|---|---|---|
            """,
            lines,
            PERCENT));
    for (Fault fault : Fault.values()) {
      List<Outcome> all =
          outcomes.values().stream().filter(o -> o.fault().equals(Optional.of(fault))).toList();
      page.append(
          String.format(
              Locale.ROOT,
              "| %s | %d | %.3f | %.3f | %.3f | %s | %.3f | %.3f |%n",
              fault.label(),
              all.size(),
              share(all, Preset.LENIENT, EnumSet.allOf(CleanRule.class)),
              share(all, Preset.BALANCED, EnumSet.allOf(CleanRule.class)),
              share(all, Preset.STRICT, EnumSet.allOf(CleanRule.class)),
              String.join(", ", fault.rules().stream().sorted().map(CleanRule::code).toList()),
              share(all, Preset.BALANCED, fault.rules()),
              share(all, Preset.STRICT, fault.rules())));
    }
    List<Outcome> clean = outcomes.values().stream().filter(o -> o.fault().isEmpty()).toList();
    page.append(
        """

        ## What is taken out of clean lines

        | pair | lines | lenient | balanced | strict |
        |---|---|---|---|---|
        """);
    for (Language[] pair : PAIRS) {
      String label = pair[0].tag() + "-" + pair[1].tag();
      List<Outcome> own = clean.stream().filter(o -> o.pair().equals(label)).toList();
      page.append(falseAlarms(label, own));
    }
    page.append(falseAlarms("all", clean));
    page.append(similarity());
    for (Preset preset : Preset.values()) {
      page.append(rules(preset, clean));
    }
    return page.toString();
  }

  private String similarity() {
    long shifted = 0;
    long found = 0;
    long clean = 0;
    long alarms = 0;
    for (Map.Entry<String, Outcome> entry : outcomes.entrySet()) {
      boolean hit = bySimilarityAlone.contains(entry.getKey());
      if (entry.getValue().fault().equals(Optional.of(Fault.SHIFTED))) {
        shifted++;
        found += hit ? 1 : 0;
      } else if (entry.getValue().fault().isEmpty()) {
        clean++;
        alarms += hit ? 1 : 0;
      }
    }
    return String.format(
        Locale.ROOT,
        """

        Similarity is asked last, of pairs that no other rule takes out, so the tables below give it the
        hard ones. Alone, at the balanced threshold, it takes out %.3f of the shifted lines and %.4f of the
        clean ones.
        """,
        found / (double) shifted,
        alarms / (double) clean);
  }

  private static String falseAlarms(String label, List<Outcome> own) {
    Set<CleanRule> any = EnumSet.allOf(CleanRule.class);
    return String.format(
        Locale.ROOT,
        "| %s | %d | %.3f | %.3f | %.3f |%n",
        label,
        own.size(),
        share(own, Preset.LENIENT, any),
        share(own, Preset.BALANCED, any),
        share(own, Preset.STRICT, any));
  }

  private String rules(Preset preset, List<Outcome> clean) {
    StringBuilder table = new StringBuilder();
    table.append(
        String.format(
            Locale.ROOT,
            """

            ## Rule by rule, %s

            Precision: of what the rule took out, the share with any planted fault. Recall: of the faults it
            is meant for, the share it took out.

            | no. | rule | from value | taken out | planted | precision | clean lines | recall |
            |---|---|---|---|---|---|---|---|
            """,
            preset.label()));
    for (CleanRule rule : CleanRule.values()) {
      long hits = outcomes.values().stream().filter(o -> has(o, preset, Set.of(rule))).count();
      if (hits == 0) {
        continue;
      }
      long wrong = clean.stream().filter(o -> has(o, preset, Set.of(rule))).count();
      List<Outcome> meant =
          outcomes.values().stream()
              .filter(o -> o.fault().filter(f -> f.rules().contains(rule)).isPresent())
              .toList();
      table.append(
          String.format(
              Locale.ROOT,
              "| %d | %s | %.2f | %d | %d | %.3f | %.4f | %s |%n",
              rule.number(),
              rule.code(),
              rule.threshold(preset),
              hits,
              hits - wrong,
              (hits - wrong) / (double) hits,
              wrong / (double) clean.size(),
              meant.isEmpty()
                  ? "–"
                  : String.format(Locale.ROOT, "%.3f", share(meant, preset, Set.of(rule)))));
    }
    return table.toString();
  }

  private static boolean has(Outcome outcome, Preset preset, Set<CleanRule> rules) {
    return outcome.rules().getOrDefault(preset, Set.of()).stream().anyMatch(rules::contains);
  }

  private static double share(List<Outcome> outcomes, Preset preset, Set<CleanRule> rules) {
    return outcomes.isEmpty()
        ? 0
        : outcomes.stream().filter(o -> has(o, preset, rules)).count() / (double) outcomes.size();
  }
}
