package org.bitig.lang.morph;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Sound rules of Azerbaijani in Latin script, as standard grammars give them (Müasir Azərbaycan
 * dili, Bakı 1980; Schönig, "Azerbaijanian", in The Turkic Languages, Routledge 1998).
 *
 * <p>Archiphonemes of templates: {@code A} a/ə, {@code I} ı/i/u/ü. {@code (I)} stands only after
 * consonants; {@code (n)}, {@code (s)}, {@code (y)} only after vowels. Before a vowel a stem's last
 * q becomes ğ and k becomes y in words of more than one syllable; loans may keep them (kataloqu),
 * so both are accepted.
 */
final class AzerbaijaniPhonology implements Phonology {
  private static final String VOWELS = "aıoueəiöü";

  /** Stems that lose the narrow vowel of their last syllable before a vowel, by the grammars. */
  private static final Set<String> DROPPING =
      Set.of(
          "ağız", "burun", "oğul", "şəkil", "fikir", "ömür", "qisim", "nəsil", "isim", "boyun",
          "beyin", "alın", "qarın", "sinif", "cisim", "səbir", "qəbir", "zehin", "ovuc", "eyib",
          "çiyin", "könül", "ağıl", "əsil", "xeyir", "fəsil", "sətir", "həcim", "meyil", "zülüm");

  @Override
  public List<String> attach(String stem, String template) {
    LinkedHashSet<String> forms = new LinkedHashSet<>();
    String suffix = realise(template, stem);
    if (isVowel(suffix.charAt(0))) {
      String dropped = dropVowel(stem);
      if (!dropped.equals(stem)) {
        forms.add(dropped + suffix);
      }
      forms.add(soften(stem) + suffix);
    }
    forms.add(stem + suffix);
    if (takesY(stem)) {
      forms.addFirst(stem + "y" + realise(template.replaceFirst("\\([nsy]\\)", ""), stem));
    }
    return List.copyOf(forms);
  }

  @Override
  public List<String> stemsBehind(String surface, String suffix) {
    List<String> stems = new ArrayList<>();
    stems.add(surface);
    if (surface.length() < 2 || !isVowel(suffix.charAt(0))) {
      return stems;
    }
    char last = surface.charAt(surface.length() - 1);
    String head = surface.substring(0, surface.length() - 1);
    boolean afterVowel = isVowel(surface.charAt(surface.length() - 2));
    if (afterVowel && syllables(head) > 1) {
      if (last == 'ğ') {
        stems.addFirst(head + 'q');
      } else if (last == 'y' && "əiü".indexOf(head.charAt(head.length() - 1)) >= 0) {
        stems.addFirst(head + 'k');
      }
    }
    if (last == 'y' && takesY(head)) {
      stems.addFirst(head);
    }
    if (!isVowel(last) && !afterVowel) {
      for (char narrow : new char[] {'ı', 'i', 'u', 'ü'}) {
        String grown = head + narrow + last;
        if (DROPPING.contains(grown)) {
          stems.addFirst(grown);
        }
      }
    }
    return stems;
  }

  @Override
  public List<String> variants(String template) {
    LinkedHashSet<String> all = new LinkedHashSet<>(List.of(""));
    for (int i = 0; i < template.length(); i++) {
      char c = template.charAt(i);
      boolean optional = c == '(';
      if (optional) {
        c = template.charAt(i + 1);
        i += 2;
      }
      String letters = c == 'A' ? "aə" : c == 'I' ? "ıiuü" : String.valueOf(c);
      LinkedHashSet<String> next = new LinkedHashSet<>();
      for (String head : all) {
        if (optional) {
          next.add(head);
        }
        for (int k = 0; k < letters.length(); k++) {
          next.add(head + letters.charAt(k));
        }
      }
      all = next;
    }
    return List.copyOf(all);
  }

  @Override
  public boolean isVowel(char letter) {
    return VOWELS.indexOf(letter) >= 0;
  }

  /** Whether y takes the place of the buffers s and n: suyu, nəyin, mövqeyi. */
  private static boolean takesY(String stem) {
    return stem.equals("su") || stem.equals("nə") || stem.endsWith("e");
  }

  private int syllables(String text) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      if (isVowel(text.charAt(i))) {
        count++;
      }
    }
    return count;
  }

  private static String dropVowel(String stem) {
    if (!DROPPING.contains(stem)) {
      return stem;
    }
    int at = stem.length() - 2;
    return stem.substring(0, at) + stem.substring(at + 1);
  }

  private String soften(String stem) {
    int end = stem.length() - 1;
    if (end < 2 || !isVowel(stem.charAt(end - 1)) || syllables(stem) < 2) {
      return stem;
    }
    return switch (stem.charAt(end)) {
      case 'q' -> stem.substring(0, end) + 'ğ';
      case 'k' -> stem.substring(0, end) + 'y';
      default -> stem;
    };
  }

  private String realise(String template, String stem) {
    char vowel = lastVowel(stem);
    boolean back = "aıou".indexOf(vowel) >= 0;
    char narrow =
        switch (vowel) {
          case 'a', 'ı' -> 'ı';
          case 'o', 'u' -> 'u';
          case 'ö', 'ü' -> 'ü';
          default -> 'i';
        };
    boolean afterVowel = isVowel(stem.charAt(stem.length() - 1));
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < template.length(); i++) {
      char c = template.charAt(i);
      switch (c) {
        case '(' -> {
          char inner = template.charAt(i + 1);
          i += 2;
          if (inner == 'I') {
            if (!afterVowel) {
              out.append(narrow);
            }
          } else if (afterVowel) {
            out.append(inner);
          }
        }
        case 'A' -> {
          out.append(back ? 'a' : 'ə');
          narrow = back ? 'ı' : 'i';
        }
        case 'I' -> out.append(narrow);
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  /** Returns the last vowel, or {@code e} if there is none, as in abbreviations read by letters. */
  private char lastVowel(String stem) {
    for (int i = stem.length() - 1; i >= 0; i--) {
      if (isVowel(stem.charAt(i))) {
        return stem.charAt(i);
      }
    }
    return 'e';
  }
}
