package org.bitig.terms;

import java.util.ArrayList;
import java.util.List;
import org.bitig.model.Language;
import org.bitig.model.OffsetMap;
import org.bitig.model.Segment;
import org.bitig.model.SegmentKind;

/** Texts for tests. */
final class Texts {
  private Texts() {}

  static List<Segment> segments(Language language, String... sentences) {
    List<Segment> segments = new ArrayList<>();
    for (String sentence : sentences) {
      segments.add(
          new Segment(
              language.tag() + ".txt",
              segments.size(),
              segments.size(),
              language,
              SegmentKind.BODY,
              sentence,
              OffsetMap.identity(0, sentence.codePointCount(0, sentence.length()))));
    }
    return segments;
  }

  static Candidate candidate(Language language, String citation) {
    Segment segment = segments(language, citation).getFirst();
    return new Candidate(
        language,
        citation,
        org.bitig.model.ConceptType.TERM,
        citation.split(" ", -1).length,
        List.of(new Candidate.Place(segment, new org.bitig.model.Span(0, segment.length()))),
        List.of(new org.bitig.model.AttestedForm(citation, 1)),
        TermModel.termhoodFeatures().stream().map(name -> 1.0).toList());
  }
}
