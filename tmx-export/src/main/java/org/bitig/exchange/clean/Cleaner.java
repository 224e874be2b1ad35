package org.bitig.exchange.clean;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bitig.exchange.check.Headers;
import org.bitig.exchange.check.Trust;
import org.bitig.exchange.clean.CleanRule.Preset;
import org.bitig.exchange.tmx.StagedTmx;
import org.bitig.exchange.tmx.TmxReader;
import org.bitig.exchange.tmx.TmxSummary;
import org.bitig.exchange.tmx.XmlText;
import org.bitig.lang.lexicon.Lexicon;
import org.bitig.model.FormatException;
import org.bitig.model.Progress;
import org.bitig.model.TranslationUnit;
import org.bitig.model.Tuv;
import org.jspecify.annotations.Nullable;

/**
 * Parts memories into what is kept and what is taken out, with the rule and the value.
 *
 * <p>The files are read twice: first each pair of source and target is measured by itself, then,
 * among those nothing is wrong with, what repeats is told. Eight to twelve bytes a pair are held
 * between the two, and hashes of twenty to a hundred bytes a pair. What a person has accepted is
 * never overruled by a guess about meaning ({@link CleanRule#isJudgement}).
 *
 * <p>A unit with several targets is judged target by target and may be kept in part.
 */
public final class Cleaner {
  /** The file of what was taken out. */
  public static final String REMOVED = "removed.tmx";

  /** The page that says what was taken out and why. */
  public static final String PAGE = "clean.html";

  /** The property with a rule and its value, as in {@code length-ratio=5.31}. */
  static final String REASON = "x-removed";

  /** The property with the name of the file a unit was taken out of. */
  static final String FROM = "x-removed-from";

  /** Pairs that are judged beside each other. */
  private static final int BLOCK = 512;

  private static final int MOST_EXAMPLES = 3;
  private static final int LONGEST_EXAMPLE = 300;

  private static final Set<CleanRule> OF_MANY =
      EnumSet.of(
          CleanRule.DUPLICATE,
          CleanRule.NEAR_DUPLICATE,
          CleanRule.SAME_TARGET,
          CleanRule.TARGETS_DIFFER,
          CleanRule.BOILERPLATE);

  private final Options options;
  private final Progress progress;
  private final List<PairRule> rules;
  private final Repeats repeats;
  private final Map<CleanRule, Double> thresholds = new EnumMap<>(CleanRule.class);

  /** For each pair the rules it breaks, one bit each, and its similarity's value. */
  private long[] failed = new long[1024];

  /** Empty unless similarity counts. */
  private float[] dissimilarity = {};

  private int pairs;

  private final List<Waiting> block = new ArrayList<>();
  private final Map<CleanRule, long[]> counts = new EnumMap<>(CleanRule.class);
  private final Map<CleanRule, List<CleanResult.Example>> examples = new EnumMap<>(CleanRule.class);
  private long kept;
  private long removed;

  /**
   * How to clean.
   *
   * @param preset how strictly
   * @param off rules that are not to count
   * @param glossary terms that must be translated as it says, if there is one
   * @param scorer of meaning; without one {@link CleanRule#SIMILARITY} does not count
   * @param now for headers without a date
   * @param version of bitig
   */
  public record Options(
      Preset preset,
      Set<CleanRule> off,
      Optional<Lexicon> glossary,
      Optional<PairScorer> scorer,
      Instant now,
      String version) {
    public Options {
      off = Set.copyOf(off);
    }
  }

  /** A pair whose meaning is to be judged with its neighbours'. */
  private record Waiting(Pair pair, int ordinal, String file) {}

  private Cleaner(Options options, Progress progress) {
    this.options = options;
    this.progress = progress;
    for (CleanRule rule : CleanRule.values()) {
      double threshold = rule.threshold(options.preset());
      boolean possible =
          switch (rule) {
            case GLOSSARY -> options.glossary().isPresent();
            case SIMILARITY -> options.scorer().isPresent();
            default -> true;
          };
      if (possible && threshold != CleanRule.OFF && !options.off().contains(rule)) {
        thresholds.put(rule, threshold);
      }
    }
    repeats = new Repeats(thresholds.keySet());
    rules = rules(options).stream().filter(r -> thresholds.containsKey(r.rule())).toList();
  }

  private static List<PairRule> rules(Options options) {
    List<PairRule> rules =
        new ArrayList<>(
            List.of(
                new CharacterRules.Illegal(),
                new CharacterRules.Mojibake(),
                new WordRules.Untranslated(),
                new LengthRule(),
                new ContentRules.Numbers(),
                new ContentRules.Placeholders(),
                new ContentRules.Tags(),
                new WordRules.WrongLanguage(),
                new CharacterRules.Mixed(),
                new CharacterRules.Symbols(),
                new WordRules.Punctuation(),
                new WordRules.Repeated(),
                new ContentRules.Score(),
                new NameRule(Lexicon.standard())));
    options.glossary().ifPresent(glossary -> rules.add(new ContentRules.Glossary(glossary)));
    return rules;
  }

  /**
   * Cleans files into a folder: each under its own name, what was taken out in {@value #REMOVED}.
   *
   * @throws FormatException if a file cannot be read to its end; nothing is written then
   */
  public static CleanResult clean(List<Path> files, Path folder, Options options, Progress progress)
      throws IOException {
    Cleaner cleaner = new Cleaner(options, progress);
    List<Path> outputs = outputs(files, folder);
    List<TmxSummary> read = new ArrayList<>();
    for (Path file : files) {
      read.add(TmxReader.read(file, (unit, _) -> cleaner.weigh(unit, file.toString())));
    }
    cleaner.judgeBlock();
    return cleaner.part(files, outputs, folder, read);
  }

  /** Returns the place of each cleaned file; none of them is a file that is read. */
  private static List<Path> outputs(List<Path> files, Path folder) throws IOException {
    List<Path> outputs = new ArrayList<>();
    Set<String> names = new HashSet<>(Set.of(REMOVED));
    for (Path file : files) {
      String name = file.getFileName().toString();
      int dot = name.toLowerCase(Locale.ROOT).indexOf(".tmx");
      String stem = dot <= 0 ? name : name.substring(0, dot);
      String free = stem + ".tmx";
      for (int i = 2; !names.add(free.toLowerCase(Locale.ROOT)); i++) {
        free = stem + "-" + i + ".tmx";
      }
      outputs.add(folder.resolve(free));
    }
    for (Path output : outputs) {
      for (Path file : files) {
        if (Files.exists(output) && Files.isSameFile(output, file)) {
          throw new FormatException(
              output.toString(), "is a file to be cleaned, expected another folder for --out");
        }
      }
    }
    return outputs;
  }

  // First reading

  private void weigh(TranslationUnit unit, String file) {
    for (Pair pair : pairs(unit)) {
      int ordinal = pairs++;
      if (ordinal == failed.length) {
        failed = Arrays.copyOf(failed, failed.length * 2);
      }
      for (PairRule rule : rules) {
        if (breaks(rule.rule(), rule.measure(pair).value(), unit)) {
          failed[ordinal] |= bit(rule.rule());
        }
      }
      if (failed[ordinal] == 0) {
        block.add(new Waiting(pair, ordinal, file));
        if (block.size() == BLOCK) {
          judgeBlock();
        }
      }
      if (pairs % 1000 == 0) {
        progress.advance("measure pairs", pairs, -1);
      }
    }
  }

  /** Judges the meaning of the pairs that wait, and learns those nothing is wrong with. */
  private void judgeBlock() {
    if (thresholds.containsKey(CleanRule.SIMILARITY) && !block.isEmpty()) {
      if (dissimilarity.length < failed.length) {
        dissimilarity = Arrays.copyOf(dissimilarity, failed.length);
      }
      double[] scores =
          options.scorer().orElseThrow().score(block.stream().map(Waiting::pair).toList());
      for (int i = 0; i < scores.length; i++) {
        Waiting waiting = block.get(i);
        float value = (float) (1 - scores[i]);
        dissimilarity[waiting.ordinal] = value;
        if (breaks(CleanRule.SIMILARITY, value, waiting.pair.unit())) {
          failed[waiting.ordinal] |= bit(CleanRule.SIMILARITY);
        }
      }
    }
    for (Waiting waiting : block) {
      if (failed[waiting.ordinal] == 0) {
        repeats.learn(waiting.pair, waiting.ordinal, waiting.file);
      }
    }
    block.clear();
  }

  private boolean breaks(CleanRule rule, double value, TranslationUnit unit) {
    Double threshold = thresholds.get(rule);
    return threshold != null
        && value >= threshold
        && !(rule.isJudgement() && Trust.isAccepted(unit));
  }

  private static long bit(CleanRule rule) {
    return 1L << rule.number();
  }

  /** Returns the source of a unit with each of its targets; sides without text are in none. */
  private static List<Pair> pairs(TranslationUnit unit) {
    List<Tuv> sides =
        unit.variants().stream().filter(v -> !XmlText.isBlank(XmlText.clean(v.text()))).toList();
    if (sides.size() < 2) {
      return List.of();
    }
    Tuv source = source(unit, sides);
    List<Pair> pairs = new ArrayList<>();
    boolean passed = false;
    for (Tuv side : sides) {
      if (!passed && side.equals(source)) {
        passed = true;
      } else {
        pairs.add(Pair.of(unit, source, side));
      }
    }
    return pairs;
  }

  private static Tuv source(TranslationUnit unit, List<Tuv> sides) {
    return sides.stream()
        .filter(v -> v.language().equalsIgnoreCase(unit.sourceLanguage()))
        .findFirst()
        .orElse(sides.getFirst());
  }

  // Second reading

  private CleanResult part(List<Path> files, List<Path> outputs, Path folder, List<TmxSummary> read)
      throws IOException {
    List<StagedTmx> staged = new ArrayList<>();
    Path page = folder.resolve("." + PAGE + ".part");
    try {
      int ordinal = 0;
      long units = 0;
      long unread = 0;
      List<CleanResult.Kept> results = new ArrayList<>();
      StagedTmx bin = open(folder.resolve(REMOVED), read.getFirst());
      staged.add(bin);
      for (int f = 0; f < files.size(); f++) {
        StagedTmx out = open(outputs.get(f), read.get(f));
        staged.add(out);
        Second second = new Second(files.get(f), out, bin, ordinal);
        TmxSummary summary = TmxReader.read(files.get(f), second);
        ordinal = second.ordinal;
        units += summary.units() + summary.skipped();
        unread += summary.skipped() - second.incomplete;
        results.add(new CleanResult.Kept(files.get(f), outputs.get(f), out.units()));
      }
      CleanResult result = result(units, unread, results);
      try (Writer writer = Files.newBufferedWriter(page)) {
        CleanPage.write(writer, result);
      }
      for (StagedTmx file : staged) {
        file.commit();
      }
      Files.move(page, folder.resolve(PAGE), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      return result;
    } finally {
      for (StagedTmx file : staged) {
        file.close();
      }
      Files.deleteIfExists(page);
    }
  }

  private StagedTmx open(Path file, TmxSummary read) throws IOException {
    String source =
        read.sourceLanguage().isBlank()
            ? read.languages().keySet().stream().findFirst().orElse("en")
            : read.sourceLanguage();
    return StagedTmx.open(file, Headers.anew(read, source, options.now(), options.version()));
  }

  private CleanResult result(long units, long unread, List<CleanResult.Kept> files) {
    Map<CleanRule, CleanResult.Tally> tallies = new EnumMap<>(CleanRule.class);
    counts.forEach(
        (rule, count) ->
            tallies.put(
                rule,
                new CleanResult.Tally(count[0], count[1], examples.getOrDefault(rule, List.of()))));
    return new CleanResult(
        options.preset(), thresholds, units, kept, removed, tallies, files, unread);
  }

  /** Takes each unit to the file it belongs in. */
  private final class Second implements TmxReader.Taker {
    private final Path file;
    private final StagedTmx out;
    private final StagedTmx bin;
    private int ordinal;
    private long incomplete;

    private Second(Path file, StagedTmx out, StagedTmx bin, int ordinal) {
      this.file = file;
      this.out = out;
      this.bin = bin;
      this.ordinal = ordinal;
    }

    @Override
    public void take(TranslationUnit unit, long line) throws IOException {
      List<Tuv> staying = new ArrayList<>();
      List<Pair> all = pairs(unit);
      if (all.isEmpty()) {
        takeIncomplete(unit, line);
        return;
      }
      for (Pair pair : all) {
        List<Measurement> faults = faults(pair, ordinal++);
        if (faults.isEmpty()) {
          staying.add(pair.target());
        } else {
          remove(with(unit, List.of(pair.source(), pair.target())), faults, line);
        }
      }
      if (!staying.isEmpty()) {
        kept++;
        Tuv source = all.getFirst().source();
        List<Tuv> sides =
            unit.variants().stream().filter(v -> v.equals(source) || staying.contains(v)).toList();
        out.write(sides.size() == unit.variants().size() ? unit : with(unit, sides));
      }
    }

    @Override
    public void takeIncomplete(TranslationUnit unit, long line) throws IOException {
      incomplete++;
      remove(unit, List.of(new Measurement(CleanRule.EMPTY, 1, "")), line);
    }

    private void remove(TranslationUnit unit, List<Measurement> faults, long line)
        throws IOException {
      removed++;
      for (Measurement fault : faults) {
        long[] count = counts.computeIfAbsent(fault.rule(), _ -> new long[2]);
        count[0]++;
        count[1] += faults.size() == 1 ? 1 : 0;
        List<CleanResult.Example> shown =
            examples.computeIfAbsent(fault.rule(), _ -> new ArrayList<>());
        if (shown.size() < MOST_EXAMPLES) {
          shown.add(new CleanResult.Example(file, line, fault, side(unit, 0), side(unit, 1)));
        }
      }
      bin.archive(Removal.mark(unit, faults, out.file().getFileName().toString()));
    }

    private static String side(TranslationUnit unit, int number) {
      if (number >= unit.variants().size()) {
        return "";
      }
      String text = unit.variants().get(number).text();
      return text.codePointCount(0, text.length()) <= LONGEST_EXAMPLE
          ? text
          : text.substring(0, text.offsetByCodePoints(0, LONGEST_EXAMPLE)) + "…";
    }
  }

  /** Returns all that is wrong with a pair. */
  private List<Measurement> faults(Pair pair, int ordinal) {
    List<Measurement> faults = new ArrayList<>();
    if (failed[ordinal] != 0) {
      for (PairRule rule : rules) {
        if ((failed[ordinal] & bit(rule.rule())) != 0) {
          faults.add(rule.measure(pair));
        }
      }
      if ((failed[ordinal] & bit(CleanRule.SIMILARITY)) != 0) {
        faults.add(new Measurement(CleanRule.SIMILARITY, dissimilarity[ordinal], ""));
      }
      return faults;
    }
    for (CleanRule rule : OF_MANY) {
      if (rule == CleanRule.DUPLICATE || rule == CleanRule.NEAR_DUPLICATE) {
        continue;
      }
      if (thresholds.containsKey(rule)) {
        Measurement measured = repeats.measure(rule, pair);
        if (breaks(rule, measured.value(), pair.unit())) {
          faults.add(measured);
        }
      }
    }
    if (faults.isEmpty() && thresholds.containsKey(CleanRule.DUPLICATE)) {
      @Nullable CleanRule there =
          repeats.admit(pair, thresholds.containsKey(CleanRule.NEAR_DUPLICATE)).orElse(null);
      if (there != null) {
        faults.add(new Measurement(there, 1, ""));
      }
    }
    return faults;
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
}
