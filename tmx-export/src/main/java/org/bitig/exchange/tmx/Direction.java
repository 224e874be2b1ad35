package org.bitig.exchange.tmx;

import java.util.ArrayList;
import java.util.List;
import org.bitig.model.Language;

/**
 * From which language into which a memory translates.
 *
 * @param source language
 * @param target language, another one
 */
public record Direction(Language source, Language target) {
  /** The directions if nobody asks for others: each pair once, in the order kk, az, en. */
  public static final List<Direction> USUAL =
      List.of(
          new Direction(Language.KAZAKH, Language.AZERBAIJANI),
          new Direction(Language.KAZAKH, Language.ENGLISH),
          new Direction(Language.AZERBAIJANI, Language.ENGLISH));

  public Direction {
    if (source == target || !source.isWorking() || !target.isWorking()) {
      throw new IllegalArgumentException(
          "Direction " + source.tag() + "-" + target.tag() + " must join two of kk, az, en");
    }
  }

  /**
   * Returns the direction that {@code label} names, as in {@code en-kk}.
   *
   * @throws IllegalArgumentException if it names none
   */
  public static Direction parse(String label) {
    String[] tags = label.strip().split("-", -1);
    if (tags.length == 2) {
      Language source = Language.ofTag(tags[0]).orElse(Language.UNDETERMINED);
      Language target = Language.ofTag(tags[1]).orElse(Language.UNDETERMINED);
      if (source.isWorking() && target.isWorking() && source != target) {
        return new Direction(source, target);
      }
    }
    throw new IllegalArgumentException(
        "Direction '" + label + "' must be two different ones of kk, az, en, as in en-kk");
  }

  /**
   * Returns {@code asked}, and for each pair of languages that nobody asked for the usual
   * direction.
   */
  public static List<Direction> complete(List<Direction> asked) {
    List<Direction> all = new ArrayList<>();
    for (Direction usual : USUAL) {
      List<Direction> chosen =
          asked.stream()
              .distinct()
              .filter(d -> d.equals(usual) || d.equals(usual.reversed()))
              .toList();
      all.addAll(chosen.isEmpty() ? List.of(usual) : chosen);
    }
    return List.copyOf(all);
  }

  /** Returns the way back. */
  public Direction reversed() {
    return new Direction(target, source);
  }

  /** Whether it joins these two languages, in either order. */
  public boolean joins(Language one, Language other) {
    return (source == one && target == other) || (source == other && target == one);
  }

  /** Returns the name as it stands in files, as in {@code kk-az}. */
  public String label() {
    return source.tag() + "-" + target.tag();
  }
}
