package org.bitig.align.mine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bitig.align.vector.VectorMatrix;
import org.bitig.lang.Casing;
import org.bitig.lang.Folding;
import org.bitig.lang.FunctionWords;
import org.bitig.lang.Scripts;
import org.bitig.lang.Word;
import org.bitig.lang.Words;
import org.bitig.lang.lexicon.Lexicon;
import org.bitig.lang.name.SoundForm;
import org.bitig.lang.quantity.Quantities;
import org.bitig.lang.quantity.Quantity;
import org.bitig.model.Document;
import org.bitig.model.Language;
import org.bitig.model.Passage;
import org.bitig.model.Progress;
import org.bitig.model.Segment;
import org.bitig.model.SentenceEncoder;
import org.bitig.model.Span;
import org.bitig.model.TokenVectors;

/**
 * All sentences of one language, cut into passages and words, with their vectors.
 *
 * <p>Look-alike letters of another script are read as the letters they stand for ({@link Scripts});
 * the segments keep what was written.
 *
 * <p>Vectors are centred: the mean of the language's own is taken away, since vectors of one
 * language lie closer to each other than meaning explains, and what is left is made unit length
 * again.
 */
final class Pile {
  /** Letters that stand for a word's stem when counting in how many sentences it occurs. */
  private static final int STEM = 5;

  final Language language;
  final List<Segment> sentences;

  /** Number of the document each sentence is from. */
  final int[] document;

  final List<Passage> passages;

  /** First passage of each sentence; one more element closes the last. */
  final int[] passageStart;

  /** Words of each passage, as a range of the rows of {@link #wordVectors}. */
  final List<Span> passageWords;

  final VectorMatrix passageVectors;

  /** Words of each sentence. */
  final List<List<Word>> words;

  /** First row of {@link #wordVectors} of each sentence; one more element closes the last. */
  final int[] wordStart;

  final VectorMatrix wordVectors;

  /** How much each word says, in nats: −ln of the share of sentences it occurs in. */
  final double[] information;

  /** How each word sounds, for names and cognates. */
  final List<SoundForm> sounds;

  /**
   * Whether each word looks like a name: a capital letter that does not stand there for the
   * sentence's beginning.
   */
  final boolean[] name;

  /** Whether each word says nothing by itself: a conjunction, a pronoun. */
  final boolean[] function;

  /** Numbers and dates of each sentence. */
  final List<List<Quantity>> quantities;

  /** What the lexicon knows of each sentence. */
  final List<List<Lexicon.Item>> items;

  private final List<Word> allWords;

  private Pile(
      Language language,
      List<Segment> sentences,
      int[] document,
      List<Passage> passages,
      int[] passageStart,
      VectorMatrix passageVectors,
      List<List<Word>> words,
      int[] wordStart,
      VectorMatrix wordVectors,
      List<String> texts,
      Lexicon lexicon) {
    this.language = language;
    this.sentences = sentences;
    this.document = document;
    this.passages = passages;
    this.passageStart = passageStart;
    this.passageVectors = passageVectors;
    this.words = words;
    this.wordStart = wordStart;
    this.wordVectors = wordVectors;
    this.information = information(words, wordStart[sentences.size()]);
    this.quantities = texts.stream().map(text -> Quantities.find(text, language)).toList();
    this.items = texts.stream().map(text -> lexicon.read(text, language)).toList();
    this.allWords = words.stream().flatMap(List::stream).toList();
    List<SoundForm> forms = new ArrayList<>();
    this.name = new boolean[wordStart[sentences.size()]];
    this.function = new boolean[wordStart[sentences.size()]];
    for (int sentence = 0; sentence < sentences.size(); sentence++) {
      List<Word> ofSentence = words.get(sentence);
      for (int w = 0; w < ofSentence.size(); w++) {
        String text = ofSentence.get(w).text();
        forms.add(SoundForm.of(text, language));
        function[wordStart[sentence] + w] = FunctionWords.contains(text, language);
        name[wordStart[sentence] + w] = w > 0 && Casing.startsWithCapital(text);
      }
    }
    this.sounds = List.copyOf(forms);
    List<Span> ranges = new ArrayList<>();
    for (int sentence = 0; sentence < sentences.size(); sentence++) {
      for (int p = passageStart[sentence]; p < passageStart[sentence + 1]; p++) {
        ranges.add(words(sentence, passages.get(p).span()));
      }
    }
    this.passageWords = List.copyOf(ranges);
  }

  /** Returns the pile of the material of these documents, all in {@code language}. */
  static Pile of(
      Language language,
      List<Document> documents,
      SentenceEncoder encoder,
      Lexicon lexicon,
      Progress progress) {
    List<Segment> sentences = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    List<String> passageTexts = new ArrayList<>();
    List<Integer> owner = new ArrayList<>();
    List<Passage> passages = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    for (int d = 0; d < documents.size(); d++) {
      for (Segment segment : documents.get(d).material()) {
        List<Passage> cut = PassageCutter.cut(segment);
        if (!cut.isEmpty()) {
          String text = readable(segment);
          sentences.add(segment);
          texts.add(text);
          cut.forEach(passage -> passageTexts.add(part(text, passage.span())));
          owner.add(d);
          starts.add(passages.size());
          passages.addAll(cut);
        }
      }
    }
    starts.add(passages.size());
    VectorMatrix passageVectors = VectorMatrix.encode(passageTexts, encoder, progress).centred();
    List<TokenVectors> tokens = encoder.tokens(texts, progress);
    List<List<Word>> words = new ArrayList<>();
    List<float[]> vectors = new ArrayList<>();
    int[] wordStart = new int[sentences.size() + 1];
    for (int s = 0; s < sentences.size(); s++) {
      List<Word> found = Words.of(texts.get(s));
      words.add(found);
      vectors.addAll(vectors(found, tokens.get(s), encoder.dimensions()));
      wordStart[s + 1] = vectors.size();
    }
    VectorMatrix wordVectors =
        VectorMatrix.of(vectors.toArray(new float[0][]), encoder.dimensions()).centred();
    return new Pile(
        language,
        List.copyOf(sentences),
        owner.stream().mapToInt(i -> i).toArray(),
        List.copyOf(passages),
        starts.stream().mapToInt(i -> i).toArray(),
        passageVectors,
        List.copyOf(words),
        wordStart,
        wordVectors,
        List.copyOf(texts),
        lexicon);
  }

  /** Returns the text with look-alike letters repaired; as it is, should that change its length. */
  private static String readable(Segment segment) {
    String repaired = Scripts.repair(segment.text(), segment.language()).text();
    return repaired.codePointCount(0, repaired.length()) == segment.length()
        ? repaired
        : segment.text();
  }

  private static String part(String text, Span span) {
    int from = text.offsetByCodePoints(0, span.start());
    return text.substring(from, text.offsetByCodePoints(from, span.length()));
  }

  /** Returns the mean of the vectors of each word's pieces, of unit length. */
  private static List<float[]> vectors(List<Word> words, TokenVectors tokens, int dimensions) {
    List<float[]> vectors = new ArrayList<>();
    int first = 0;
    for (Word word : words) {
      double[] sum = new double[dimensions];
      while (first < tokens.spans().size()
          && tokens.spans().get(first).end() <= word.span().start()) {
        first++;
      }
      for (int t = first;
          t < tokens.spans().size() && tokens.spans().get(t).start() < word.span().end();
          t++) {
        for (int d = 0; d < dimensions; d++) {
          sum[d] += tokens.vectors()[t][d];
        }
      }
      double norm = 0;
      for (double x : sum) {
        norm += x * x;
      }
      float[] unit = new float[dimensions];
      if (norm > 0) {
        for (int d = 0; d < dimensions; d++) {
          unit[d] = (float) (sum[d] / Math.sqrt(norm));
        }
      }
      vectors.add(unit);
    }
    return vectors;
  }

  private static double[] information(List<List<Word>> words, int count) {
    Map<String, Integer> sentencesWith = new HashMap<>();
    for (List<Word> sentence : words) {
      Set<String> stems = new HashSet<>();
      sentence.forEach(word -> stems.add(stem(word.text())));
      stems.forEach(stem -> sentencesWith.merge(stem, 1, Integer::sum));
    }
    double[] information = new double[count];
    int w = 0;
    for (List<Word> sentence : words) {
      for (Word word : sentence) {
        information[w++] =
            Math.log((double) words.size() / sentencesWith.getOrDefault(stem(word.text()), 1));
      }
    }
    return information;
  }

  static String stem(String word) {
    String key = Folding.key(word);
    return key.codePointCount(0, key.length()) <= STEM
        ? key
        : key.substring(0, key.offsetByCodePoints(0, STEM));
  }

  /** Returns the word that a row of {@link #wordVectors} belongs to. */
  String word(int row) {
    return allWords.get(row).text();
  }

  /** Returns how many words a passage has, at least 1. */
  int length(int passage) {
    return Math.max(1, passageWords.get(passage).length());
  }

  /** Returns where that word stands in its sentence. */
  Span wordSpan(int row) {
    return allWords.get(row).span();
  }

  /** Returns how the words of a sentence sound. */
  List<SoundForm> soundsOf(int sentence) {
    return sounds.subList(wordStart[sentence], wordStart[sentence + 1]);
  }

  int size() {
    return sentences.size();
  }

  private Span words(int sentence, Span passage) {
    List<Word> all = words.get(sentence);
    int from = 0;
    while (from < all.size() && all.get(from).span().start() < passage.start()) {
      from++;
    }
    int to = from;
    while (to < all.size() && all.get(to).span().end() <= passage.end()) {
      to++;
    }
    return new Span(wordStart[sentence] + from, wordStart[sentence] + to);
  }
}
