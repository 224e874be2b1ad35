package org.bitig.terms;

import java.util.List;
import org.bitig.model.AttestedForm;
import org.bitig.model.ConceptType;
import org.bitig.model.Language;
import org.bitig.model.Segment;
import org.bitig.model.Span;

/**
 * A word or phrase of one language that may be a term.
 *
 * @param language its language
 * @param citation form a dictionary would cite it in
 * @param type what it seems to be
 * @param words how many words it has
 * @param places where it stands, in reading order
 * @param forms as attested, most frequent first
 * @param features of {@link TermModel#termhoodFeatures()}, in their order
 */
public record Candidate(
    Language language,
    String citation,
    ConceptType type,
    int words,
    List<Place> places,
    List<AttestedForm> forms,
    List<Double> features) {
  public Candidate {
    places = List.copyOf(places);
    forms = List.copyOf(forms);
    features = List.copyOf(features);
    if (places.isEmpty()) {
      throw new IllegalArgumentException("Candidate '" + citation + "' must have a place");
    }
  }

  /**
   * One place.
   *
   * @param segment it stands in
   * @param span code points of the segment's clean text
   */
  public record Place(Segment segment, Span span) {}

  /** Returns how often it stands in the texts. */
  public int frequency() {
    return places.size();
  }
}
