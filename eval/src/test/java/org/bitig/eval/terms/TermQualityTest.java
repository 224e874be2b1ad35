package org.bitig.eval.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.bitig.encoder.EmbeddedEncoder;
import org.bitig.encoder.RememberingEncoder;
import org.bitig.model.ConceptEntry;
import org.bitig.model.SentenceEncoder;
import org.bitig.terms.GlossaryBuilder;
import org.bitig.terms.GlossaryOptions;
import org.bitig.terms.TermModel;
import org.junit.jupiter.api.Test;

/** Holds what the glossary of the made sample reaches; the figures are in eval/reports. */
class TermQualityTest {
  @Test
  void theGlossaryHoldsMostOfTheListedTermsOfTheMadeSample() throws IOException {
    Path sample = Path.of(System.getProperty("bitig.root"), "samples", "made");
    TermCorpus corpus;
    try (SentenceEncoder encoder =
        new RememberingEncoder(new EmbeddedEncoder(Runtime.getRuntime().availableProcessors()))) {
      corpus = TermCorpus.read("made", sample, sample.resolve("terms.jsonl"), encoder);
    }
    List<ConceptEntry> concepts =
        GlossaryBuilder.concepts(corpus.evidence(), TermModel.standard(), GlossaryOptions.DEFAULT);

    for (var pair : LearnTerms.PAIRS) {
      TermScore score = TermScore.of(corpus.standard(), concepts, pair);
      assertThat(score.recallOfFirst()).as(pair.tag()).isGreaterThan(0.72);
      assertThat(score.recall()).as(pair.tag()).isGreaterThan(0.72);
    }
  }
}
