package org.bitig.eval.clean;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.bitig.exchange.clean.CleanRule;
import org.bitig.model.Language;

/** A fault that is planted in a translation, and the rules that should find it. */
enum Fault {
  SHIFTED(CleanRule.SIMILARITY),
  WRONG_LANGUAGE(CleanRule.LANGUAGE),
  TRUNCATED(CleanRule.LENGTH_RATIO, CleanRule.PUNCTUATION, CleanRule.SIMILARITY),
  NUMBER_CHANGED(CleanRule.NUMBERS),
  COPIED_SOURCE(CleanRule.UNTRANSLATED, CleanRule.LANGUAGE),
  MIXED_SCRIPT(CleanRule.MIXED_SCRIPT),
  SWAPPED_NAME(CleanRule.NAMES),
  LOST_PLACEHOLDER(CleanRule.PLACEHOLDERS),
  MISREAD_ENCODING(CleanRule.MOJIBAKE),
  LOOPING(CleanRule.REPEATED_WORDS),
  DUPLICATED(CleanRule.DUPLICATE, CleanRule.NEAR_DUPLICATE);

  private static final Map<Character, Character> LOOK_ALIKES =
      Map.of(
          'а', 'a', 'е', 'e', 'о', 'o', 'р', 'p', 'с', 'c', 'х', 'x', 'і', 'i', 'ә', 'ə', 'у', 'y');

  /** Names to put for others: invented ones, of no text. */
  private static final List<String> NAMES =
      List.of("Karlsson", "Meridian", "Oberwald", "Novaterra", "Pinewood", "Quillfeather");

  private static final List<String> CYRILLIC_NAMES =
      List.of("Карлссон", "Меридиан", "Обервальд", "Новатерра", "Пайнвуд", "Квиллфезер");

  @SuppressWarnings("ImmutableEnumChecker") // Set.of
  private final Set<CleanRule> rules;

  Fault(CleanRule... rules) {
    this.rules = Set.of(rules);
  }

  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** Returns the rules that are meant to find it. */
  Set<CleanRule> rules() {
    return rules;
  }

  /** Lines to plant a fault in, with what it needs of others. */
  record Place(
      Translations texts, int line, Language from, Language to, String source, String target) {}

  /** Returns the target with the fault, or empty if it cannot be planted here. */
  Optional<String> plant(Place p, Random random) {
    return switch (this) {
      case SHIFTED -> Optional.of(p.texts.in(p.to).get((p.line + 1) % p.texts.size()));
      case WRONG_LANGUAGE ->
          Translations.LANGUAGES.stream()
              .filter(l -> l != p.from && l != p.to)
              .map(l -> p.texts.in(l).get(p.line))
              .findFirst();
      case TRUNCATED -> truncated(p.target, random);
      case NUMBER_CHANGED -> numberChanged(p.source, p.target, random);
      case COPIED_SOURCE -> Optional.of(p.source);
      case MIXED_SCRIPT -> mixed(p.target, random);
      case SWAPPED_NAME -> swapped(p.source, p.target, p.to, random);
      case LOST_PLACEHOLDER -> lost(p.target);
      case MISREAD_ENCODING -> {
        byte[] bytes = p.target.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        String misread = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
        yield misread.equals(p.target) ? Optional.empty() : Optional.of(misread);
      }
      case LOOPING -> {
        List<String> words = List.of(p.target.split(" ", -1));
        int at = random.nextInt(words.size());
        yield Optional.of(
            String.join(" ", words.subList(0, at))
                + (" " + words.get(at)).repeat(4)
                + " "
                + String.join(" ", words.subList(at, words.size())));
      }
      case DUPLICATED -> Optional.of(p.target);
    };
  }

  /** Keeps between three and six tenths of the words. */
  private static Optional<String> truncated(String target, Random random) {
    List<String> words = List.of(target.split(" ", -1));
    int keep = (int) Math.round(words.size() * (0.3 + 0.3 * random.nextDouble()));
    return words.size() < 4 || keep < 1
        ? Optional.empty()
        : Optional.of(String.join(" ", words.subList(0, keep)));
  }

  /** Changes one digit of a number that both sides have and that is no placeholder's. */
  private static Optional<String> numberChanged(String source, String target, Random random) {
    var numbers = java.util.regex.Pattern.compile("(?<![\\d%{$^=])\\d+(?![\\d$}])").matcher(target);
    while (numbers.find()) {
      String number = numbers.group();
      if (source.contains(number)) {
        int at = random.nextInt(number.length());
        char digit = number.charAt(at);
        char other = (char) ('1' + (digit - '0' + random.nextInt(7)) % 9);
        if (other == digit) {
          other = (char) (digit == '9' ? '8' : digit + 1);
        }
        return Optional.of(
            target.substring(0, numbers.start() + at)
                + other
                + target.substring(numbers.start() + at + 1));
      }
    }
    return Optional.empty();
  }

  /** Puts letters of the other script into one word of four letters at least. */
  private static Optional<String> mixed(String target, Random random) {
    String[] words = target.split(" ", -1);
    int from = random.nextInt(words.length);
    for (int k = 0; k < words.length; k++) {
      int w = (from + k) % words.length;
      StringBuilder changed = new StringBuilder(words[w]);
      int replaced = 0;
      int kept = 0;
      for (int i = 0; i < changed.length(); i++) {
        char c = changed.charAt(i);
        Optional<Character> other = lookAlike(c);
        if (other.isPresent() && replaced < 2) {
          changed.setCharAt(i, other.get());
          replaced++;
        } else if (Character.isLetter(c)) {
          kept++;
        }
      }
      if (replaced > 0 && kept >= 3) {
        words[w] = changed.toString();
        return Optional.of(String.join(" ", words));
      }
    }
    return Optional.empty();
  }

  private static Optional<Character> lookAlike(char c) {
    for (Map.Entry<Character, Character> pair : LOOK_ALIKES.entrySet()) {
      if (pair.getKey() == c) {
        return Optional.of(pair.getValue());
      }
      if (pair.getValue() == c) {
        return Optional.of(pair.getKey());
      }
    }
    return Optional.empty();
  }

  /** Puts another name for a word with a capital that both sides have, inside the target. */
  private static Optional<String> swapped(
      String source, String target, Language to, Random random) {
    var capitals = java.util.regex.Pattern.compile("(?<=\\p{L} )\\p{Lu}\\p{L}{3,}").matcher(target);
    while (capitals.find()) {
      if (source.contains(capitals.group())) {
        List<String> names = to == Language.KAZAKH ? CYRILLIC_NAMES : NAMES;
        return Optional.of(
            target.substring(0, capitals.start())
                + names.get(random.nextInt(names.size()))
                + target.substring(capitals.end()));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> lost(String target) {
    var found =
        java.util.regex.Pattern.compile("%(?:\\d\\$)?[sdS]|\\{[^{}]+\\}|\\^\\d").matcher(target);
    return found.find()
        ? Optional.of(target.substring(0, found.start()) + target.substring(found.end()))
        : Optional.empty();
  }
}
