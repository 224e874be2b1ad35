package org.bitig.exchange.clean;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.bitig.exchange.check.Contents;
import org.bitig.exchange.check.HashTable;
import org.bitig.exchange.check.Trust;
import org.bitig.lang.Folding;

/**
 * What pairs have to do with each other: repetitions, sources with several targets, targets with
 * several sources, boilerplate.
 *
 * <p>First learns every pair that nothing else is wrong with, then judges them in the same order;
 * texts are told by 64-bit hashes, ten to a hundred bytes a pair by the rules that count.
 */
final class Repeats {
  private final Set<CleanRule> rules;
  private final HashTable best = new HashTable();
  private final HashTable bestTarget = new HashTable();
  private final HashTable targets = new HashTable();
  private final HashTable seenSources = new HashTable();
  private final HashTable seenDocuments = new HashTable();
  private final HashTable inDocument = new HashTable();
  private final HashTable exact = new HashTable();
  private final HashTable near = new HashTable();

  /** Of targets with two sources or more, how many; of pairs in as many documents, likewise. */
  private final HashTable sourcesOf = new HashTable();

  private final HashTable documentsOf = new HashTable();

  /**
   * Learns nothing yet.
   *
   * @param rules that count: what only others need is not held
   */
  Repeats(Set<CleanRule> rules) {
    this.rules = Set.copyOf(rules);
  }

  private static final Set<CleanRule> LEARNED =
      EnumSet.of(CleanRule.TARGETS_DIFFER, CleanRule.SAME_TARGET, CleanRule.BOILERPLATE);

  /** Hashes of a pair. */
  private record Keys(long source, long target, long whole, long folded) {
    static Keys of(Pair pair) {
      String from = pair.source().language();
      String to = pair.target().language();
      String source = Contents.form(pair.source().content());
      String target = Contents.form(pair.target().content());
      return new Keys(
          Contents.key(from, to, source),
          Contents.key(to, from, target),
          Contents.key(from, to, source + '\u0001' + target),
          Contents.key(from, to, Folding.key(source) + '\u0001' + Folding.key(target)));
    }
  }

  /**
   * Learns a pair.
   *
   * @param ordinal of the pair, from 0
   * @param file it is in, which stands for its document if it names none
   */
  void learn(Pair pair, long ordinal, String file) {
    if (rules.stream().noneMatch(LEARNED::contains)) {
      return;
    }
    Keys keys = Keys.of(pair);
    if (rules.contains(CleanRule.TARGETS_DIFFER)) {
      long rank = Trust.rank(pair.unit(), ordinal);
      if (Long.compareUnsigned(rank, best.get(keys.source, 0)) > 0) {
        best.put(keys.source, rank);
        bestTarget.put(keys.source, keys.target);
      }
    }
    if (rules.contains(CleanRule.SAME_TARGET)
        && seenSources.add(keys.source * 31 + keys.target)
        && !targets.add(keys.target)) {
      sourcesOf.put(keys.target, sourcesOf.get(keys.target, 1) + 1);
    }
    if (rules.contains(CleanRule.BOILERPLATE)
        && seenDocuments.add(keys.whole * 31 + HashTable.hash(document(pair, file)))
        && !inDocument.add(keys.whole)) {
      documentsOf.put(keys.whole, documentsOf.get(keys.whole, 1) + 1);
    }
  }

  private static String document(Pair pair, String file) {
    return pair.source()
        .property("x-document")
        .or(() -> pair.target().property("x-document"))
        .or(() -> pair.unit().property("x-document"))
        .orElse(file);
  }

  /** Returns what repeats with a learned pair, by rule; nothing is wrong where the value is 0. */
  Measurement measure(CleanRule rule, Pair pair) {
    Keys keys = Keys.of(pair);
    return switch (rule) {
      case SAME_TARGET -> new Measurement(rule, Math.max(0, sourcesOf.get(keys.target, 1) - 1), "");
      case TARGETS_DIFFER -> {
        boolean isBest = bestTarget.get(keys.source, 0) == keys.target;
        yield new Measurement(rule, isBest ? 0 : 1, "");
      }
      case BOILERPLATE -> {
        long documents = documentsOf.get(keys.whole, 1);
        yield new Measurement(rule, documents > 1 ? documents : 0, "");
      }
      default ->
          throw new IllegalArgumentException("Repeats rule " + rule + " must be one of many pairs");
    };
  }

  /**
   * Takes a pair into the memory, if it is not there.
   *
   * @return the rule by which it is there already
   */
  Optional<CleanRule> admit(Pair pair, boolean nearOnesToo) {
    Keys keys = Keys.of(pair);
    if (!exact.add(keys.whole)) {
      return Optional.of(CleanRule.DUPLICATE);
    }
    boolean fresh = !nearOnesToo || near.add(keys.folded);
    return fresh ? Optional.empty() : Optional.of(CleanRule.NEAR_DUPLICATE);
  }
}
