package org.bitig.terms;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.bitig.model.Progress;
import org.bitig.model.Segment;
import org.bitig.model.SentenceEncoder;
import org.bitig.model.Span;
import org.bitig.model.TokenVectors;

/**
 * What an encoder makes of the candidates of one language: each alone, as its citation form, and in
 * context, as the mean of its pieces' vectors in the sentences it stands in; and the sentences.
 *
 * <p>All vectors are centred on the mean of their kind in this language and of length 1 again:
 * multilingual encoders set languages apart by a constant direction, which says nothing about
 * meaning.
 *
 * @param alone one a candidate, in order; not copied
 * @param context one a candidate, in order; not copied
 * @param sentences by segment, compared by identity; not copied
 */
@SuppressWarnings("ArrayRecordComponent")
record TermVectors(float[][] alone, float[][] context, Map<Segment, float[]> sentences) {
  /** Sentences of one candidate that are looked at; more would only smooth. */
  private static final int MOST_PLACES = 8;

  static TermVectors of(List<Candidate> candidates, SentenceEncoder encoder, Progress progress) {
    int dimensions = encoder.dimensions();
    // By identity: a segment's hash runs over all its offsets.
    IdentityHashMap<Segment, Integer> index = new IdentityHashMap<>();
    List<String> texts = new ArrayList<>();
    for (Candidate candidate : candidates) {
      for (Candidate.Place place : candidate.places()) {
        if (index.putIfAbsent(place.segment(), texts.size()) == null) {
          texts.add(place.segment().text());
        }
      }
    }
    List<TokenVectors> tokens = encoder.tokens(texts, progress);
    float[][] sentenceVectors = encoder.encode(texts, progress);
    centre(sentenceVectors);
    IdentityHashMap<Segment, float[]> sentences = new IdentityHashMap<>();
    index.forEach((segment, i) -> sentences.put(segment, sentenceVectors[i]));

    float[][] context = new float[candidates.size()][dimensions];
    List<String> citations = new ArrayList<>();
    for (int c = 0; c < candidates.size(); c++) {
      Candidate candidate = candidates.get(c);
      citations.add(candidate.citation());
      for (Candidate.Place place :
          candidate.places().subList(0, Math.min(MOST_PLACES, candidate.frequency()))) {
        TokenVectors sentence = tokens.get(index.getOrDefault(place.segment(), 0));
        addPieces(sentence, place.span(), context[c]);
      }
    }
    centre(context);
    float[][] alone = encoder.encode(citations, progress);
    centre(alone);
    return new TermVectors(alone, context, sentences);
  }

  private static void addPieces(TokenVectors sentence, Span span, float[] sum) {
    float[] mean = new float[sum.length];
    for (int p = 0; p < sentence.spans().size(); p++) {
      if (sentence.spans().get(p).overlap(span) > 0) {
        for (int d = 0; d < mean.length; d++) {
          mean[d] += sentence.vectors()[p][d];
        }
      }
    }
    normalise(mean);
    for (int d = 0; d < sum.length; d++) {
      sum[d] += mean[d];
    }
  }

  private static void centre(float[][] vectors) {
    if (vectors.length < 2) {
      return;
    }
    double[] mean = new double[vectors[0].length];
    for (float[] vector : vectors) {
      normalise(vector);
      for (int d = 0; d < mean.length; d++) {
        mean[d] += vector[d];
      }
    }
    for (float[] vector : vectors) {
      for (int d = 0; d < mean.length; d++) {
        vector[d] -= (float) (mean[d] / vectors.length);
      }
      normalise(vector);
    }
  }

  private static void normalise(float[] vector) {
    double square = 0;
    for (float value : vector) {
      square += value * value;
    }
    if (square > 0) {
      float scale = (float) (1 / Math.sqrt(square));
      for (int d = 0; d < vector.length; d++) {
        vector[d] *= scale;
      }
    }
  }

  /** Returns the scalar product of two vectors of one length. */
  static float dot(float[] one, float[] other) {
    float sum = 0;
    for (int d = 0; d < one.length; d++) {
      sum += one[d] * other[d];
    }
    return sum;
  }
}
