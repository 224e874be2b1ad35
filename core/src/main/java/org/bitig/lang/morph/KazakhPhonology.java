package org.bitig.lang.morph;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Sound rules of Kazakh in Cyrillic script, as standard grammars give them (Қазақ грамматикасы,
 * Astana 2002; Muhamedowa, Kazakh: A Comprehensive Grammar, Routledge 2016, part 3).
 *
 * <p>Archiphonemes of templates: {@code A} а/е, {@code Y} ы/і; {@code L} (plural) л/д/т; {@code N}
 * (genitive) н/д/т; {@code W} (accusative) н/д/т; {@code J} (ablative) д/н/т; {@code D} (locative)
 * д/т; {@code G} (dative) ғ/г/қ/к; {@code M} (instrumental) м/б/п; {@code Q} ғ/г, never
 * assimilated. {@code (Y)} stands only after consonants, {@code (с)} only after vowels.
 *
 * <p>Deviates from the grammars where real texts do: loans whose last vowel is у, и, ю, and names
 * in -ев after a back vowel, are met with either harmony (Бакуде, Тоқаевтың).
 */
final class KazakhPhonology implements Phonology {
  private static final String BACK = "аоұыяё";
  private static final String FRONT = "әөүіеэ";

  /** Vowels that settle no harmony; at the end of a word they count as the glides й and w. */
  private static final String NEUTRAL = "уию";

  private static final String VOICELESS = "пфкқтсшщчцхһбвгд";
  private static final String NASAL = "мнң";

  /** Stems that lose the narrow vowel of their last syllable before a vowel, by the grammars. */
  private static final Set<String> DROPPING =
      Set.of(
          "халық", "орын", "ерін", "мойын", "мұрын", "қарын", "көрік", "бөрік", "құлық", "ауыз",
          "дауыс", "әріп", "парық", "нарық", "құлып", "қауіп", "ғұрып", "қойын", "көңіл", "ырық",
          "ерік", "ғарып", "қалып");

  @Override
  public List<String> attach(String stem, String template) {
    LinkedHashSet<String> forms = new LinkedHashSet<>();
    boolean changes =
        template.startsWith("(Y)") || template.startsWith("(с)Y") || template.equals("A");
    for (boolean back : harmonies(stem)) {
      String suffix = realise(template, stem, back);
      if (suffix.isEmpty()) {
        continue;
      }
      boolean vowelFollows = changes && isVowel(suffix.charAt(0));
      if (vowelFollows) {
        String dropped = dropVowel(stem);
        if (!dropped.equals(stem)) {
          forms.add(dropped + suffix);
        }
        forms.add(voice(stem) + suffix);
      }
      String base =
          vowelFollows && stem.endsWith("ь") ? stem.substring(0, stem.length() - 1) : stem;
      forms.add(base + suffix);
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
    String restored =
        switch (last) {
          case 'б' -> head + 'п';
          case 'ғ' -> head + 'қ';
          case 'г' -> head + 'к';
          default -> surface;
        };
    if (!restored.equals(surface)) {
      stems.addFirst(restored);
    }
    boolean frontSuffix = FRONT.indexOf(suffix.charAt(0)) >= 0;
    if (frontSuffix && harmonies(surface)[0] && "лнртсдз".indexOf(last) >= 0) {
      stems.add(surface + "ь");
    }
    if (last == 'с') {
      stems.add(surface + "с");
    }
    if (!isVowel(last) && !isVowel(surface.charAt(surface.length() - 2))) {
      for (char narrow : new char[] {'ы', 'і'}) {
        String grown =
            restored.substring(0, restored.length() - 1)
                + narrow
                + restored.charAt(restored.length() - 1);
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
      LinkedHashSet<String> next = new LinkedHashSet<>();
      for (String head : all) {
        if (optional) {
          next.add(head);
        }
        String letters =
            switch (c) {
              case 'A' -> "ае";
              case 'Y' -> "ыі";
              case 'L' -> "лдт";
              case 'N', 'W' -> "ндт";
              case 'J' -> "днт";
              case 'D' -> "дт";
              case 'G' -> "ғгқк";
              case 'Q' -> "ғг";
              case 'M' -> "мбп";
              default -> String.valueOf(c);
            };
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
    return BACK.indexOf(letter) >= 0 || FRONT.indexOf(letter) >= 0 || NEUTRAL.indexOf(letter) >= 0;
  }

  /** Whether suffixes treat the end of {@code stem} as a vowel: a full vowel, not a glide. */
  private static boolean endsInFullVowel(String stem) {
    char last = stem.charAt(stem.length() - 1);
    return BACK.indexOf(last) >= 0 || FRONT.indexOf(last) >= 0;
  }

  /** Returns the harmonies suffixes may have after {@code stem}, true for back, likelier first. */
  static boolean[] harmonies(String stem) {
    boolean soft = stem.endsWith("ь");
    boolean neutral = false;
    for (int i = stem.length() - 1; i >= 0; i--) {
      char c = stem.charAt(i);
      if (NEUTRAL.indexOf(c) >= 0) {
        neutral = true;
      } else if (BACK.indexOf(c) >= 0) {
        return soft
            ? new boolean[] {false}
            : neutral ? new boolean[] {true, false} : new boolean[] {true};
      } else if (FRONT.indexOf(c) >= 0) {
        boolean mixed = (c == 'е' || c == 'э') && hasBackBefore(stem, i);
        return neutral || mixed ? new boolean[] {false, true} : new boolean[] {false};
      }
    }
    return new boolean[] {false, true};
  }

  private static boolean hasBackBefore(String stem, int end) {
    for (int i = 0; i < end; i++) {
      if (BACK.indexOf(stem.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static String dropVowel(String stem) {
    if (!DROPPING.contains(stem)) {
      return stem;
    }
    int at = stem.length() - 2;
    return stem.substring(0, at) + stem.substring(at + 1);
  }

  private static String voice(String stem) {
    int end = stem.length() - 1;
    String head = stem.substring(0, end);
    return switch (stem.charAt(end)) {
      case 'п' -> head + 'б';
      case 'қ' -> head + 'ғ';
      case 'к' -> head + 'г';
      case 'ь' -> head;
      default -> stem;
    };
  }

  private static String realise(String template, String stem, boolean back) {
    StringBuilder out = new StringBuilder();
    String sounding = stem.endsWith("ь") ? stem.substring(0, stem.length() - 1) : stem;
    if (sounding.isEmpty()) {
      return "";
    }
    char last = sounding.charAt(sounding.length() - 1);
    boolean vowel = endsInFullVowel(sounding);
    boolean voiceless = VOICELESS.indexOf(last) >= 0;
    boolean nasal = NASAL.indexOf(last) >= 0;
    for (int i = 0; i < template.length(); i++) {
      char c = template.charAt(i);
      switch (c) {
        case '(' -> {
          char inner = template.charAt(i + 1);
          i += 2;
          if (inner == 'Y') {
            if (!vowel) {
              out.append(back ? 'ы' : 'і');
            }
          } else if (vowel) {
            out.append(inner);
          }
        }
        case 'A' -> out.append(back ? 'а' : 'е');
        case 'Y' -> out.append(back ? 'ы' : 'і');
        case 'L' -> out.append(voiceless ? 'т' : nasal || "лзж".indexOf(last) >= 0 ? 'д' : 'л');
        case 'N' -> out.append(voiceless ? 'т' : vowel || nasal ? 'н' : 'д');
        case 'W' -> out.append(voiceless ? 'т' : vowel ? 'н' : 'д');
        case 'J' -> out.append(voiceless ? 'т' : nasal ? 'н' : 'д');
        case 'D' -> out.append(voiceless ? 'т' : 'д');
        case 'G' -> out.append(voiceless ? (back ? 'қ' : 'к') : (back ? 'ғ' : 'г'));
        case 'Q' -> out.append(back ? 'ғ' : 'г');
        case 'M' -> out.append(voiceless ? 'п' : last == 'з' || last == 'ж' ? 'б' : 'м');
        default -> out.append(c);
      }
    }
    return out.toString();
  }
}
