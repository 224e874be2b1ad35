package org.bitig.terms;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bitig.lang.lexicon.Lexicon;
import org.bitig.lang.lexicon.Senses;
import org.bitig.lang.name.Assignment;
import org.bitig.lang.name.Romanizer;
import org.bitig.lang.name.SoundForm;
import org.bitig.lang.name.WordSimilarity;
import org.bitig.model.Language;

/**
 * Which words of two languages answer each other: because the lexicon says so, or because they
 * sound alike.
 *
 * <p>Sounds are compared where the words begin alike, coarsely: names and cognates change the sort
 * of their first sound too seldom to pay for comparing all with all. O(n·m) look-ups for n and m
 * words.
 */
final class WordAnswers {
  /** Below this, likeness of sound is chance. */
  private static final double LEAST_SIMILARITY = 0.55;

  /** The likeness of a name of middling length to itself in another script. */
  private static final double GREATEST_SIMILARITY = 0.85;

  /**
   * An answer.
   *
   * @param word position of the other word
   * @param dictionary how well the lexicon has it answer, in [0, 1]
   * @param sound how much alike they sound, in [0, 1], 0 for chance
   */
  record Answer(int word, double dictionary, double sound) {
    double best() {
      return Math.max(dictionary, sound);
    }
  }

  /** How two candidates answer each other word by word, all in [0, 1]. */
  record Covered(double source, double target, double head, double dictionary, double sound) {
    static final Covered NONE = new Covered(0, 0, 0, 0, 0);
  }

  private final Vocabulary source;
  private final Vocabulary target;
  private final List<Map<Integer, Answer>> answers;

  private WordAnswers(Vocabulary source, Vocabulary target, List<Map<Integer, Answer>> answers) {
    this.source = source;
    this.target = target;
    this.answers = answers;
  }

  static WordAnswers between(Vocabulary source, Vocabulary target, Lexicon lexicon) {
    List<Sounded> from = sounded(source, lexicon);
    List<Sounded> to = sounded(target, lexicon);
    List<Map<Integer, Answer>> answers =
        IntStream.range(0, from.size())
            .parallel()
            .mapToObj(i -> answers(from.get(i), to, lexicon))
            .toList();
    return new WordAnswers(source, target, answers);
  }

  /**
   * A word made ready to be compared.
   *
   * @param first sorts of sound it may begin with, as letters of a skeleton
   */
  private record Sounded(SoundForm form, String first, Senses senses, String letters) {
    static Sounded of(String word, Language language, Lexicon lexicon) {
      String letters = Romanizer.romanise(word, language);
      String skeleton = Romanizer.skeleton(word, language);
      String first = skeleton.isEmpty() ? "" : skeleton.substring(0, 1);
      // Heydar is Гейдар in Kazakh, Homer is Гомер.
      return new Sounded(
          SoundForm.of(word, language),
          letters.startsWith("h") ? "aK" : first,
          lexicon.senses(word, language),
          letters);
    }

    boolean beginsLike(Sounded other) {
      return first.chars().anyMatch(c -> other.first.indexOf(c) >= 0);
    }
  }

  private static List<Sounded> sounded(Vocabulary vocabulary, Lexicon lexicon) {
    return vocabulary.words().stream()
        .map(word -> Sounded.of(word, vocabulary.language(), lexicon))
        .toList();
  }

  private static Map<Integer, Answer> answers(Sounded word, List<Sounded> others, Lexicon lexicon) {
    Map<Integer, Answer> found = new HashMap<>();
    for (int j = 0; j < others.size(); j++) {
      Sounded other = others.get(j);
      double dictionary = lexicon.answers(word.senses(), other.senses());
      double sound = 0;
      if (word.beginsLike(other)) {
        double similarity = WordSimilarity.of(word.form(), other.form());
        if (similarity > LEAST_SIMILARITY || word.letters().equals(other.letters())) {
          sound =
              Math.clamp(
                  (similarity - LEAST_SIMILARITY) / (GREATEST_SIMILARITY - LEAST_SIMILARITY), 0, 1);
        }
      }
      if (dictionary > 0 || sound > 0) {
        found.put(j, new Answer(j, dictionary, sound));
      }
    }
    return found;
  }

  /** Returns the answers of one word of the source. */
  Iterable<Answer> of(int word) {
    return answers.get(word).values();
  }

  /** How close two words are in meaning by their vectors, in [0, 1]. */
  @FunctionalInterface
  interface Meaning {
    double of(int sourceWord, int targetWord);
  }

  /**
   * Returns how the words of two candidates answer each other, each word at most one.
   *
   * @param meaning for words that neither the lexicon nor their sound connects
   */
  Covered covered(int sourceCandidate, int targetCandidate, Meaning meaning) {
    int[] a = source.ofCandidate()[sourceCandidate];
    int[] b = target.ofCandidate()[targetCandidate];
    double[][] values = new double[a.length][b.length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < b.length; j++) {
        Answer answer = answers.get(a[i]).get(b[j]);
        values[i][j] = Math.max(answer == null ? 0 : answer.best(), meaning.of(a[i], b[j]));
      }
    }
    if (a.length == 0 || b.length == 0) {
      return Covered.NONE;
    }
    int[] columnOf = Assignment.greatest(values);
    double sum = 0;
    double dictionary = 0;
    double sound = 0;
    double head = 0;
    for (int i = 0; i < a.length; i++) {
      int j = columnOf[i];
      if (j < 0) {
        continue;
      }
      sum += values[i][j];
      Answer answer = answers.get(a[i]).get(b[j]);
      if (answer != null) {
        dictionary += answer.dictionary();
        sound += answer.sound();
      }
      if (i == a.length - 1 && j == b.length - 1) {
        head = values[i][j];
      }
    }
    double words = Math.max(a.length, b.length);
    return new Covered(sum / a.length, sum / b.length, head, dictionary / words, sound / words);
  }
}
