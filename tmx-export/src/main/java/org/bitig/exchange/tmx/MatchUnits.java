package org.bitig.exchange.tmx;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bitig.model.Content;
import org.bitig.model.Match;
import org.bitig.model.MatchKind;
import org.bitig.model.Property;
import org.bitig.model.Side;
import org.bitig.model.Tier;
import org.bitig.model.TranslationUnit;
import org.bitig.model.Tuv;

/**
 * Makes translation units of matches.
 *
 * <p>TMX has no place for a probability, so a unit says in every way that some tool reads how far
 * it may be trusted: properties (all named {@code x-…}: OmegaT takes {@code file}, {@code id},
 * {@code prev}, {@code next} and {@code path} for its own), a fixed author for what nobody has
 * checked, and a note in words.
 */
final class MatchUnits {
  private MatchUnits() {}

  /**
   * Returns the unit of a match, or empty if the match belongs in no memory or a side has no text.
   *
   * @param direction which side comes first; must join the match's languages
   * @param mined when the program found it
   * @param decided who vouches for it, if somebody does
   */
  static Optional<TranslationUnit> of(
      Match match, Direction direction, LanguageTags tags, Stamp mined, Optional<Stamp> decided) {
    Optional<Tier> tier = Tier.of(match);
    if (tier.isEmpty()) {
      return Optional.empty();
    }
    boolean forward = match.source().language() == direction.source();
    Side first = forward ? match.source() : match.target();
    Side second = forward ? match.target() : match.source();
    if (!direction.joins(first.language(), second.language())) {
      throw new IllegalArgumentException(
          "MatchUnits direction "
              + direction.label()
              + " must join "
              + first.language().tag()
              + " and "
              + second.language().tag());
    }
    List<Tuv> variants = new ArrayList<>();
    for (Side side : List.of(first, second)) {
      Optional<Tuv> variant = variant(side, tags, mined, decided);
      if (variant.isEmpty()) {
        return Optional.empty();
      }
      variants.add(variant.get());
    }
    return Optional.of(
        new TranslationUnit(
            match.id(),
            variants.getFirst().language(),
            variants,
            attributes(mined, decided),
            properties(
                tier.get(), match.probability(), match.kind().label(), match.status().label()),
            List.of(note(tier.get(), match, decided))));
  }

  /** Returns one side as it stands in a unit, or empty if there is nothing to see in it. */
  static Optional<Tuv> variant(Side side, LanguageTags tags, Stamp mined, Optional<Stamp> decided) {
    String text = XmlText.clean(side.text());
    if (XmlText.isBlank(text)) {
      return Optional.empty();
    }
    return Optional.of(
        new Tuv(
            tags.tag(side.language(), text),
            List.of(new Content.Text(text)),
            attributes(mined, decided),
            List.of(
                new Property("x-document", XmlText.clean(side.document())),
                new Property("x-span", side.span().start() + "-" + side.span().end())),
            List.of()));
  }

  static Map<String, String> attributes(Stamp mined, Optional<Stamp> decided) {
    Map<String, String> attributes = new TreeMap<>();
    attributes.put("creationdate", TmxHeader.date(mined.at()));
    attributes.put(
        "creationid", decided.isEmpty() ? mined.by() : XmlText.clean(decided.get().by()));
    if (decided.isPresent()) {
      attributes.put("changedate", TmxHeader.date(decided.get().at()));
      attributes.put("changeid", XmlText.clean(decided.get().by()));
    }
    return attributes;
  }

  static List<Property> properties(Tier tier, double probability, String kind, String status) {
    boolean verified = tier == Tier.VERIFIED;
    return List.of(
        new Property("x-tier", tier.label()),
        new Property("x-confidence", confidence(probability)),
        new Property("x-kind", kind),
        new Property("x-status", status),
        new Property("x-Origin", "bitig"),
        new Property("x-ConfirmationLevel", verified ? "ApprovedTranslation" : "Draft"),
        new Property("x-approved", verified ? "yes" : "no"));
  }

  /** Returns the probability with three decimals, never rounded up to certainty. */
  static String confidence(double probability) {
    return String.format(Locale.ROOT, "%.3f", Math.floor(probability * 1000 + 1e-9) / 1000);
  }

  private static String note(Tier tier, Match match, Optional<Stamp> decided) {
    StringBuilder note = new StringBuilder();
    if (tier == Tier.VERIFIED) {
      note.append(match.status().label()).append(" by a person");
      decided.ifPresent(
          stamp ->
              note.append(" (")
                  .append(stamp.by())
                  .append(", ")
                  .append(stamp.at().toString(), 0, 10)
                  .append(')'));
    } else {
      note.append("NOT CHECKED by a person: found by bitig, ")
          .append(tier.label())
          .append(", probability ")
          .append(confidence(match.probability()));
    }
    if (match.kind() == MatchKind.PARTIAL) {
      note.append("; the shared part of longer sentences");
    }
    note.append("; ").append(place(match.source())).append("; ").append(place(match.target()));
    return XmlText.clean(note.toString());
  }

  private static String place(Side side) {
    return side.language().tag() + ": " + side.document();
  }
}
