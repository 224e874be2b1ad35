package org.bitig.corpus;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds lines that stand at the edges of several documents: what a site puts around each of its
 * pages. A sentence two texts share is not one; a third makes it the site's.
 */
final class SiteLines {
  /** So many lines at either end of a document can belong to the site. */
  static final int EDGE = 12;

  private static final int DOCUMENTS = 3;

  /** Notices of a site are no longer, in UTF-16 units. */
  private static final int MAX_LENGTH = 200;

  /** A document of fewer lines has no edges to tell from its text. */
  private static final int MIN_LINES = 6;

  private SiteLines() {}

  /** Returns the {@link Furniture#signature}s of lines at the edges of at least three texts. */
  static Set<String> find(Collection<SourceText> texts) {
    Map<String, Integer> counts = new HashMap<>();
    for (SourceText text : texts) {
      edges(text).forEach(signature -> counts.merge(signature, 1, Integer::sum));
    }
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() >= DOCUMENTS)
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Set<String> edges(SourceText text) {
    if (!text.blocks().isEmpty()) {
      return Set.of();
    }
    List<SourceLine> lines = SourceLine.of(text.text().codePoints().toArray());
    Set<String> signatures = new HashSet<>();
    for (int i = 0; i < lines.size() && lines.size() >= MIN_LINES; i++) {
      if (isEdge(i, lines.size()) && lines.get(i).text().length() <= MAX_LENGTH) {
        signatures.add(Furniture.signature(lines.get(i)));
      }
    }
    return signatures;
  }

  /** Whether line {@code i} of {@code n} stands at an edge. */
  static boolean isEdge(int i, int n) {
    return i < EDGE || i >= n - EDGE;
  }
}
