package org.bitig.terms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.bitig.model.ConceptEntry;
import org.bitig.model.ConceptType;
import org.bitig.model.Language;
import org.bitig.model.LanguagePair;
import org.bitig.model.PartOfSpeech;
import org.bitig.model.Sha256;
import org.bitig.model.Term;
import org.bitig.model.TermContext;
import org.bitig.model.TermLink;
import org.bitig.model.TermSection;
import org.bitig.model.TermStatus;

/**
 * Joins candidates that translate each other to concepts.
 *
 * <p>First links are accepted, pair of languages by pair, best first: each candidate gets one
 * partner, or joins a probable one that has another already. Then accepted links that agree close
 * triangles; the others make concepts of two languages. Other strong links of a concept's
 * candidates are kept as competing translations; a candidate without a concept whose own best link
 * leads strongly into one joins it as a synonym.
 */
final class ConceptAssembler {
  /** Links less probable than this make no concept. */
  private static final double FLOOR = 0.05;

  /**
   * A link to a candidate that another concept has already makes a concept of its own if it is at
   * least this probable: words of one language often share a translation in the other.
   */
  private static final double SHARING = 0.1;

  /** As much where both candidates have concepts already. */
  private static final double SHARING_BOTH = 0.3;

  /** A synonym's link is at least this probable. */
  private static final double SYNONYM = 0.6;

  /** A competing link that is recorded is at least this probable. */
  private static final double COMPETING = 0.2;

  private static final int MOST_COMPETING = 3;

  /** What a link that was not among the best of its candidates is taken to be worth. */
  private static final double ABSENT = 0.02;

  private final Map<Language, List<Candidate>> candidates;
  private final Map<LanguagePair, List<Link>> links;
  private final TermModel model;
  private final Map<LanguagePair, Map<Long, Link>> byPair = new HashMap<>();

  ConceptAssembler(TermEvidence evidence, TermModel model) {
    this.candidates = evidence.candidates();
    this.links = evidence.links();
    this.model = model;
    links.forEach(
        (pair, list) -> {
          Map<Long, Link> index = new HashMap<>();
          list.forEach(link -> index.put(key(link.source(), link.target()), link));
          byPair.put(pair, index);
        });
  }

  /** A concept in the making: an index into the candidates for each language it has. */
  private record Group(Map<Language, Integer> members, double probability) {}

  /** Returns the concepts, best first: by probability times termhood. */
  List<ConceptEntry> assemble() {
    Map<LanguagePair, Set<Long>> accepted = new HashMap<>();
    links.forEach((pair, list) -> accepted.put(pair, accepted(list)));
    List<Group> chosen = new ArrayList<>();
    Map<LanguagePair, Set<Long>> joined = new HashMap<>();
    for (Group triangle : triangles(accepted)) {
      List<Side> sides = sides(triangle, accepted);
      long fresh =
          sides.stream()
              .filter(s -> !joined.getOrDefault(s.pair(), Set.of()).contains(s.key()))
              .count();
      if (fresh >= 2) {
        chosen.add(triangle);
        sides.forEach(s -> joined.computeIfAbsent(s.pair(), k -> new HashSet<>()).add(s.key()));
      }
    }
    links.forEach(
        (pair, list) -> {
          for (Link link : list) {
            long key = key(link.source(), link.target());
            if (accepted.getOrDefault(pair, Set.of()).contains(key)
                && !joined.getOrDefault(pair, Set.of()).contains(key)) {
              Map<Language, Integer> members = new EnumMap<>(Language.class);
              members.put(pair.source(), link.source());
              members.put(pair.target(), link.target());
              chosen.add(new Group(members, model.probability(link)));
            }
          }
        });
    chosen.sort(
        Comparator.comparingDouble((Group g) -> -g.probability()).thenComparing(this::name));
    Map<Language, Set<Integer>> used = new EnumMap<>(Language.class);
    for (Group group : chosen) {
      group.members().forEach((l, i) -> used.computeIfAbsent(l, k -> new HashSet<>()).add(i));
    }
    Map<Group, Map<Language, List<Integer>>> synonyms = synonyms(chosen, used);
    List<Ranked> ranked = new ArrayList<>();
    for (Group group : chosen) {
      ConceptEntry entry = entry(group, synonyms.getOrDefault(group, Map.of()));
      ranked.add(new Ranked(entry, group.probability() * termhood(group)));
    }
    ranked.sort(
        Comparator.comparingDouble((Ranked r) -> -r.score()).thenComparing(r -> r.entry().id()));
    return ranked.stream().map(Ranked::entry).toList();
  }

  /**
   * Returns the links, by key, that stand when the best goes first and each candidate has one
   * partner, or a probable one that has another already.
   */
  private Set<Long> accepted(List<Link> list) {
    List<Link> best =
        list.stream()
            .sorted(
                Comparator.comparingDouble((Link l) -> -model.probability(l))
                    .thenComparingInt(Link::source)
                    .thenComparingInt(Link::target))
            .toList();
    Set<Integer> sources = new HashSet<>();
    Set<Integer> targets = new HashSet<>();
    Set<Long> accepted = new HashSet<>();
    for (Link link : best) {
      boolean newSource = !sources.contains(link.source());
      boolean newTarget = !targets.contains(link.target());
      double least =
          newSource && newTarget ? FLOOR : newSource || newTarget ? SHARING : SHARING_BOTH;
      if (model.probability(link) >= least) {
        accepted.add(key(link.source(), link.target()));
        sources.add(link.source());
        targets.add(link.target());
      }
    }
    return accepted;
  }

  /** One link of a triangle. */
  private record Side(LanguagePair pair, long key) {}

  /** Returns the links of a triangle that were accepted. */
  private static List<Side> sides(Group triangle, Map<LanguagePair, Set<Long>> accepted) {
    List<Side> sides = new ArrayList<>();
    accepted.forEach(
        (pair, keys) -> {
          long key =
              key(
                  triangle.members().getOrDefault(pair.source(), -1),
                  triangle.members().getOrDefault(pair.target(), -1));
          if (keys.contains(key)) {
            sides.add(new Side(pair, key));
          }
        });
    return sides;
  }

  private record Ranked(ConceptEntry entry, double score) {}

  private double termhood(Group group) {
    double product = 1;
    for (Map.Entry<Language, Integer> member : group.members().entrySet()) {
      product *= model.probability(candidate(member.getKey(), member.getValue()));
    }
    return Math.pow(product, 1.0 / group.members().size());
  }

  /**
   * Returns the triples of which two links were accepted and the third speaks against nothing, the
   * most probable first.
   */
  private List<Group> triangles(Map<LanguagePair, Set<Long>> accepted) {
    LanguagePair first = new LanguagePair(Language.KAZAKH, Language.AZERBAIJANI);
    LanguagePair second = new LanguagePair(Language.KAZAKH, Language.ENGLISH);
    LanguagePair third = new LanguagePair(Language.AZERBAIJANI, Language.ENGLISH);
    List<Group> found = new ArrayList<>();
    Map<Integer, List<Link>> toEnglish = new TreeMap<>();
    for (Link link : links.getOrDefault(second, List.of())) {
      toEnglish.computeIfAbsent(link.source(), k -> new ArrayList<>()).add(link);
    }
    for (Link link : links.getOrDefault(first, List.of())) {
      for (Link other : toEnglish.getOrDefault(link.source(), List.of())) {
        double p = model.probability(link);
        double q = model.probability(other);
        double r = probability(third, link.target(), other.target());
        Map<Language, Integer> members = new EnumMap<>(Language.class);
        members.put(Language.KAZAKH, link.source());
        members.put(Language.AZERBAIJANI, link.target());
        members.put(Language.ENGLISH, other.target());
        Group triangle = new Group(members, Math.cbrt(p * q * r));
        if (Math.min(p, Math.min(q, r)) >= FLOOR && sides(triangle, accepted).size() >= 2) {
          found.add(triangle);
        }
      }
    }
    found.sort(Comparator.comparingDouble((Group g) -> -g.probability()).thenComparing(this::name));
    return found;
  }

  private double probability(LanguagePair pair, int source, int target) {
    Link link = byPair.getOrDefault(pair, Map.of()).get(key(source, target));
    return link == null ? ABSENT : model.probability(link);
  }

  private Map<Group, Map<Language, List<Integer>>> synonyms(
      List<Group> chosen, Map<Language, Set<Integer>> used) {
    Map<Language, Map<Integer, Group>> owner = new EnumMap<>(Language.class);
    for (Group group : chosen) {
      group
          .members()
          .forEach((l, i) -> owner.computeIfAbsent(l, k -> new HashMap<>()).put(i, group));
    }
    Map<Group, Map<Language, List<Integer>>> found = new HashMap<>();
    for (Language language : candidates.keySet()) {
      Map<Integer, Optional<Group>> bestOwner = new TreeMap<>();
      Map<Integer, Double> bestProbability = new HashMap<>();
      links.forEach(
          (pair, list) -> {
            for (Link link : list) {
              boolean source = pair.source() == language;
              if (!source && pair.target() != language) {
                continue;
              }
              int mine = source ? link.source() : link.target();
              int other = source ? link.target() : link.source();
              Language there = source ? pair.target() : pair.source();
              if (used.getOrDefault(language, Set.of()).contains(mine)
                  || model.probability(link) <= bestProbability.getOrDefault(mine, SYNONYM)) {
                continue;
              }
              bestProbability.put(mine, model.probability(link));
              bestOwner.put(
                  mine, Optional.ofNullable(owner.getOrDefault(there, Map.of()).get(other)));
            }
          });
      bestOwner.forEach(
          (mine, group) ->
              group
                  .filter(g -> g.members().containsKey(language))
                  .ifPresent(
                      g ->
                          found
                              .computeIfAbsent(g, k -> new EnumMap<>(Language.class))
                              .computeIfAbsent(language, k -> new ArrayList<>())
                              .add(mine)));
    }
    return found;
  }

  private ConceptEntry entry(Group group, Map<Language, List<Integer>> synonyms) {
    ConceptType type = type(group);
    List<TermSection> sections = new ArrayList<>();
    StringBuilder identity = new StringBuilder(type.label());
    for (Map.Entry<Language, Integer> member : group.members().entrySet()) {
      Language language = member.getKey();
      Candidate preferred = candidate(language, member.getValue());
      List<Term> terms = new ArrayList<>();
      terms.add(term(preferred, type));
      for (int other : synonyms.getOrDefault(language, List.of())) {
        terms.add(term(candidate(language, other), type));
      }
      sections.add(new TermSection(language, terms, contexts(preferred)));
      identity.append('\n').append(language.tag()).append('\t').append(preferred.citation());
    }
    return new ConceptEntry(
        "c-" + hash(identity.toString()),
        type,
        group.probability(),
        sections,
        own(group),
        competing(group),
        "");
  }

  private static Term term(Candidate candidate, ConceptType type) {
    PartOfSpeech partOfSpeech = type.isName() ? PartOfSpeech.PROPER_NOUN : PartOfSpeech.NOUN;
    return new Term(candidate.citation(), partOfSpeech, TermStatus.PROPOSED, candidate.forms());
  }

  /**
   * Returns the sentences to judge by: of ordinary length, from different documents if possible.
   */
  private static List<TermContext> contexts(Candidate candidate) {
    List<Candidate.Place> places = new ArrayList<>(candidate.places());
    places.sort(Comparator.comparingInt(p -> Math.abs(p.segment().length() - 110)));
    List<TermContext> contexts = new ArrayList<>();
    Set<String> documents = new HashSet<>();
    for (boolean another : new boolean[] {true, false}) {
      for (Candidate.Place place : places) {
        TermContext context =
            new TermContext(
                place.segment().document(), place.segment().span(), place.segment().text());
        boolean fresh = !another || documents.add(context.document());
        if (contexts.size() < 2 && fresh && !contexts.contains(context)) {
          contexts.add(context);
        }
      }
    }
    return contexts;
  }

  private ConceptType type(Group group) {
    Map<ConceptType, Integer> votes = new EnumMap<>(ConceptType.class);
    group.members().forEach((l, i) -> votes.merge(candidate(l, i).type(), 1, Integer::sum));
    return votes.entrySet().stream()
        .max(
            Comparator.comparingInt((Map.Entry<ConceptType, Integer> e) -> e.getValue())
                .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
        .orElseThrow()
        .getKey();
  }

  private List<TermLink> own(Group group) {
    List<TermLink> found = new ArrayList<>();
    links.keySet().stream()
        .sorted(Comparator.comparing(LanguagePair::tag))
        .filter(p -> group.members().keySet().containsAll(List.of(p.source(), p.target())))
        .forEach(
            pair -> {
              int source = group.members().getOrDefault(pair.source(), -1);
              int target = group.members().getOrDefault(pair.target(), -1);
              Link link = byPair.getOrDefault(pair, Map.of()).get(key(source, target));
              if (link != null) {
                found.add(termLink(pair, link));
              }
            });
    return found;
  }

  private List<TermLink> competing(Group group) {
    List<TermLink> found = new ArrayList<>();
    links.forEach(
        (pair, list) -> {
          for (Link link : list) {
            boolean source = isMember(group, pair.source(), link.source());
            boolean target = isMember(group, pair.target(), link.target());
            if (source != target && model.probability(link) >= COMPETING) {
              found.add(termLink(pair, link));
            }
          }
        });
    found.sort(
        Comparator.comparingDouble((TermLink l) -> -l.probability())
            .thenComparing(TermLink::sourceTerm)
            .thenComparing(TermLink::targetTerm));
    return found.subList(0, Math.min(MOST_COMPETING, found.size()));
  }

  private static boolean isMember(Group group, Language language, int index) {
    return group.members().getOrDefault(language, -1) == index;
  }

  private TermLink termLink(LanguagePair pair, Link link) {
    return new TermLink(
        pair.source(),
        candidate(pair.source(), link.source()).citation(),
        pair.target(),
        candidate(pair.target(), link.target()).citation(),
        model.probability(link),
        link.count(),
        LinkModel.reason(link.features()));
  }

  private Candidate candidate(Language language, int index) {
    return candidates.getOrDefault(language, List.of()).get(index);
  }

  private String name(Group group) {
    StringBuilder out = new StringBuilder();
    group.members().forEach((l, i) -> out.append(candidate(l, i).citation()).append('\t'));
    return out.toString();
  }

  private static long key(int source, int target) {
    return ((long) source << 32) | target;
  }

  private static String hash(String text) {
    return HexFormat.of().formatHex(Sha256.of(text), 0, 6);
  }
}
