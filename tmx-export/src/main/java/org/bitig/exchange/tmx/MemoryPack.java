package org.bitig.exchange.tmx;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.bitig.model.Language;
import org.bitig.model.Match;
import org.bitig.model.MatchStatus;
import org.bitig.model.Sha256;
import org.bitig.model.Side;
import org.bitig.model.Tier;
import org.bitig.model.TranslationUnit;
import org.bitig.model.Tuv;

/**
 * Which match goes into which memory file: one file for each tier and direction, the alternatives
 * apart, a trilingual archive of all, and a folder tree ready for OmegaT.
 *
 * <p>A pure plan: nothing is written until a {@link File} is asked to. Of several targets of the
 * same source text one is kept (the best tier, then the highest probability, then the smallest id),
 * for OmegaT silently takes the last it reads.
 */
public final class MemoryPack {
  /**
   * What a pack is made with.
   *
   * @param directions one or two for each pair of languages
   * @param tags of the languages
   * @param version of bitig
   * @param mined when the matches were found; the only clock there is
   */
  public record Options(
      List<Direction> directions, LanguageTags tags, String version, Instant mined) {
    public Options {
      directions = List.copyOf(directions);
    }
  }

  /**
   * A match that is not in a tier's file because another has the same source text.
   *
   * @param kept id of the match that was kept
   * @param other id of the match that was not
   * @param direction in which they share their source
   */
  public record Alternative(String kept, String other, Direction direction) {}

  /** A memory file to be. */
  public final class File {
    private final String path;
    private final String sourceTag;
    private final String note;
    private final List<Joined> entries;

    private File(String path, String sourceTag, String note, List<Joined> entries) {
      this.path = path;
      this.sourceTag = sourceTag;
      this.note = note;
      this.entries = entries;
    }

    /** Returns where it goes, relative to the output folder, with forward slashes. */
    public String path() {
      return path;
    }

    /** Returns the number of units. */
    public int size() {
      return entries.size();
    }

    /** Returns the units, made anew at each call. */
    public List<TranslationUnit> units() {
      return entries.stream().map(MemoryPack.this::unit).toList();
    }

    /** Writes the file; {@code out} is closed. */
    public void write(OutputStream out) throws IOException {
      TmxHeader header =
          new TmxHeader(
              "bitig",
              options.version(),
              sourceTag,
              options.mined(),
              Stamp.MINED,
              List.of(),
              List.of(note));
      try (TmxWriter tmx = TmxWriter.open(out, header)) {
        for (Joined entry : entries) {
          tmx.write(unit(entry));
        }
      }
    }
  }

  /** A match in one direction, or three that agree. */
  private record Joined(List<Match> matches, Direction direction) {
    Tier tier() {
      return matches.stream()
          .map(m -> Tier.of(m).orElse(Tier.POSSIBLE))
          .max(Comparator.naturalOrder())
          .orElseThrow();
    }
  }

  private final Options options;
  private final Map<String, Stamp> decided;
  private final List<File> files = new ArrayList<>();
  private final List<Alternative> alternatives = new ArrayList<>();
  private int blank;
  private int repeated;

  private MemoryPack(Options options, Map<String, Stamp> decided) {
    this.options = options;
    this.decided = Map.copyOf(decided);
  }

  /**
   * Returns the pack of these matches.
   *
   * @param decided who decided on a match, by the match's id
   */
  public static MemoryPack of(List<Match> matches, Map<String, Stamp> decided, Options options) {
    MemoryPack pack = new MemoryPack(options, decided);
    pack.plan(matches);
    return pack;
  }

  /** Returns the files, in a stable order; none is empty. */
  public List<File> files() {
    return List.copyOf(files);
  }

  /** Returns what was set apart because its source text has a better match. */
  public List<Alternative> alternatives() {
    return List.copyOf(alternatives);
  }

  /** Returns how many matches that belong in a memory have a side without visible text. */
  public int blank() {
    return blank;
  }

  /** Returns how many matches have the texts of another one, after cleaning. */
  public int repeated() {
    return repeated;
  }

  private void plan(List<Match> matches) {
    Comparator<Match> best =
        Comparator.comparing((Match m) -> Tier.of(m).orElse(Tier.POSSIBLE))
            .thenComparing(Comparator.comparingDouble(Match::probability).reversed())
            .thenComparingInt(m -> m.status() == MatchStatus.EDITED ? 0 : 1)
            .thenComparing(Match::id);
    List<Match> ranked = new ArrayList<>();
    for (Match match : matches) {
      if (Tier.of(match).isPresent()) {
        if (isBlank(match)) {
          blank++;
        } else {
          ranked.add(match);
        }
      }
    }
    ranked.sort(best);

    // Keyed by path, which sorts them; the source tag is that of the units inside.
    Map<String, List<Joined>> byPath = new TreeMap<>();
    Map<String, String> sourceTags = new HashMap<>();
    Set<Match> kept = new LinkedHashSet<>();
    Set<String> repeatedIds = new LinkedHashSet<>();
    for (Direction direction : options.directions()) {
      Map<String, Match> bySource = new HashMap<>();
      for (Match match : ranked) {
        if (!direction.joins(match.source().language(), match.target().language())) {
          continue;
        }
        String source = text(match, direction.source());
        String target = text(match, direction.target());
        String sourceTag = options.tags().tag(direction.source(), source);
        String targetTag = options.tags().tag(direction.target(), target);
        Match before = bySource.putIfAbsent(sourceTag + '\n' + targetTag + '\n' + source, match);
        String name =
            pathTag(direction.source(), sourceTag) + "-" + pathTag(direction.target(), targetTag);
        Tier tier = Tier.of(match).orElseThrow();
        Joined entry = new Joined(List.of(match), direction);
        List<String> paths = new ArrayList<>();
        if (before == null) {
          kept.add(match);
          paths.add("memory/" + tier.label() + "/" + name + ".tmx");
          paths.add(
              "memory/omegat/"
                  + name
                  + "/"
                  + omegatFolder(tier)
                  + "/bitig-"
                  + tier.label()
                  + ".tmx");
        } else if (text(before, direction.target()).equals(target)) {
          repeatedIds.add(match.id());
        } else {
          alternatives.add(new Alternative(before.id(), match.id(), direction));
          paths.add("memory/alternatives/" + name + ".tmx");
        }
        for (String path : paths) {
          byPath.computeIfAbsent(path, _ -> new ArrayList<>()).add(entry);
          sourceTags.put(path, sourceTag);
        }
      }
    }
    repeated = repeatedIds.size();
    archive(ranked.stream().filter(kept::contains).toList(), byPath, sourceTags);
    byPath.forEach(
        (path, entries) ->
            files.add(new File(path, sourceTags.getOrDefault(path, "en"), note(path), entries)));
  }

  /**
   * Joins kk–az, az–en and kk–en where each of the three texts is the same in both matches it
   * stands in; the rest stays in pairs.
   */
  private void archive(
      List<Match> kept, Map<String, List<Joined>> byPath, Map<String, String> sourceTags) {
    Map<String, List<Match>> kkAz = new LinkedHashMap<>();
    Map<String, Match> azEn = new HashMap<>();
    Map<String, List<Match>> kkEn = new HashMap<>();
    for (Match match : kept) {
      if (joins(match, Language.KAZAKH, Language.AZERBAIJANI)) {
        kkAz.computeIfAbsent(text(match, Language.KAZAKH), _ -> new ArrayList<>()).add(match);
      } else if (joins(match, Language.AZERBAIJANI, Language.ENGLISH)) {
        azEn.putIfAbsent(
            text(match, Language.AZERBAIJANI) + '\n' + text(match, Language.ENGLISH), match);
      } else {
        kkEn.computeIfAbsent(text(match, Language.KAZAKH), _ -> new ArrayList<>()).add(match);
      }
    }
    Map<Match, List<Match>> triangles = new HashMap<>();
    Set<Match> joined = new LinkedHashSet<>();
    kkAz.forEach(
        (kazakh, firsts) -> {
          for (Match first : firsts) {
            for (Match third : kkEn.getOrDefault(kazakh, List.of())) {
              Match second =
                  azEn.get(
                      text(first, Language.AZERBAIJANI) + '\n' + text(third, Language.ENGLISH));
              if (second != null
                  && !joined.contains(first)
                  && !joined.contains(second)
                  && !joined.contains(third)) {
                triangles.put(first, List.of(first, second, third));
                joined.addAll(List.of(first, second, third));
              }
            }
          }
        });
    for (Match match : kept) {
      List<Match> together = triangles.getOrDefault(match, List.of(match));
      if (together.size() == 1 && joined.contains(match)) {
        continue;
      }
      Direction direction = new Direction(match.source().language(), match.target().language());
      String script = scripts(together);
      String path = "memory/archive" + script + ".tmx";
      byPath.computeIfAbsent(path, _ -> new ArrayList<>()).add(new Joined(together, direction));
      // The header names one source language: the one that comes first in kk, az, en.
      sourceTags.merge(
          path,
          options.tags().tag(direction.source(), text(match, direction.source())),
          (one, other) -> rank(one) <= rank(other) ? one : other);
    }
  }

  private static int rank(String tag) {
    return tag.startsWith("kk") ? 0 : tag.startsWith("az") ? 1 : 2;
  }

  private static boolean joins(Match match, Language one, Language other) {
    return new Direction(one, other).joins(match.source().language(), match.target().language());
  }

  /**
   * Names the scripts that are not a language's usual one, so that each gets an archive of its own.
   */
  private String scripts(List<Match> matches) {
    StringBuilder scripts = new StringBuilder();
    for (Language language : List.of(Language.KAZAKH, Language.AZERBAIJANI, Language.ENGLISH)) {
      for (Match match : matches) {
        if (match.source().language() == language || match.target().language() == language) {
          String tag = pathTag(language, options.tags().tag(language, text(match, language)));
          if (!tag.equals(language.tag())) {
            scripts.append('.').append(tag);
          }
          break;
        }
      }
    }
    return scripts.toString();
  }

  /** Returns the tag as it stands in a path: bare, with the script where it is an unusual one. */
  private String pathTag(Language language, String tag) {
    String form = options.tags().forms().getOrDefault(language, language.tag());
    if (tag.equals(form)) {
      return language.tag();
    }
    return tag.substring(0, language.tag().length() + 1 + 4);
  }

  private static String omegatFolder(Tier tier) {
    return switch (tier) {
      case VERIFIED -> "tm";
      case PROBABLE -> "tm/penalty-015";
      case POSSIBLE -> "tm/penalty-040";
    };
  }

  private static String note(String path) {
    if (path.contains("verified")) {
      return "Accepted or edited by a person.";
    }
    if (path.startsWith("memory/alternatives")) {
      return "Other translations of source texts that have a better one. For reading, not for use.";
    }
    if (path.startsWith("memory/archive")) {
      return "All units of all tiers, in up to three languages. x-tier says how far to trust each.";
    }
    return path.contains("probable")
        ? "NOT CHECKED by a person: probability at least 0.8. Import with a penalty, see IMPORT.md."
        : "NOT CHECKED by a person: probability at least 0.5. Import with a high penalty, see"
            + " IMPORT.md.";
  }

  private boolean isBlank(Match match) {
    return XmlText.isBlank(XmlText.clean(match.source().text()))
        || XmlText.isBlank(XmlText.clean(match.target().text()));
  }

  private static String text(Match match, Language language) {
    return XmlText.clean(
        match.source().language() == language ? match.source().text() : match.target().text());
  }

  private TranslationUnit unit(Joined entry) {
    Stamp mined = new Stamp(Stamp.MINED, options.mined());
    if (entry.matches().size() == 1) {
      Match match = entry.matches().getFirst();
      return MatchUnits.of(match, entry.direction(), options.tags(), mined, stamp(match))
          .orElseThrow();
    }
    Match kkAz = entry.matches().get(0);
    Match azEn = entry.matches().get(1);
    Match kkEn = entry.matches().get(2);
    Tier tier = entry.tier();
    Optional<Stamp> decision =
        tier == Tier.VERIFIED
            ? entry.matches().stream()
                .flatMap(m -> stamp(m).stream())
                .max(Comparator.comparing(Stamp::at))
            : Optional.empty();
    double probability =
        entry.matches().stream().mapToDouble(Match::probability).min().orElseThrow();
    List<Tuv> variants = new ArrayList<>();
    for (Side side : List.of(kkAz.source(), kkAz.target(), azEn.target())) {
      variants.add(MatchUnits.variant(side, options.tags(), mined, decision).orElseThrow());
    }
    boolean sameKind = kkAz.kind() == azEn.kind() && azEn.kind() == kkEn.kind();
    return new TranslationUnit(
        jointId(entry.matches()),
        variants.getFirst().language(),
        variants,
        MatchUnits.attributes(mined, decision),
        MatchUnits.properties(
            tier,
            probability,
            sameKind ? kkAz.kind().label() : "partial",
            tier == Tier.VERIFIED ? "accepted" : "proposed"),
        List.of(
            (tier == Tier.VERIFIED
                    ? "accepted by a person in each pair"
                    : "NOT CHECKED by a person in each pair: found by bitig, "
                        + tier.label()
                        + ", lowest probability "
                        + MatchUnits.confidence(probability))
                + "; three pairs that agree"));
  }

  private Optional<Stamp> stamp(Match match) {
    return match.status().isVerified()
        ? Optional.of(decided.getOrDefault(match.id(), new Stamp(Stamp.REVIEWER, options.mined())))
        : Optional.empty();
  }

  private static String jointId(List<Match> matches) {
    MessageDigest digest = Sha256.digest();
    for (Match match : matches) {
      digest.update((match.id() + "\n").getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(digest.digest(), 0, 8);
  }
}
