package org.bitig.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.bitig.corpus.Corpus;

/** What commands say to people on standard error. */
final class Words {
  private Words() {}

  /** Names what could not be read, and what was left out. */
  static void about(Corpus corpus, PrintWriter err) {
    for (Corpus.Failure failure : corpus.failures()) {
      err.println("bitig: " + failure.message());
    }
    for (Corpus.Duplicate duplicate : corpus.duplicates()) {
      err.println(
          "bitig: " + duplicate.path() + ": left out, the same bytes as " + duplicate.original());
    }
    err.flush();
  }

  /** Returns a count with its noun, in the plural where it has to be. */
  static String count(long count, String noun) {
    String plural =
        noun.endsWith("ch")
            ? noun + "es"
            : noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
    return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? noun : plural);
  }

  /** Returns words joined as in a sentence: a, b and c. */
  static String list(List<String> words) {
    return switch (words.size()) {
      case 0 -> "none";
      case 1 -> words.getFirst();
      default -> String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
    };
  }
}
