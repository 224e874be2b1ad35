package org.bitig.lang.name;

import com.ibm.icu.text.Normalizer2;
import org.bitig.lang.Casing;
import org.bitig.model.Language;

/**
 * Writes the words of the three languages in one alphabet of sounds.
 *
 * <p>Letters are read by the rules of their script, Cyrillic as in Kazakh, Latin as in the language
 * given; a Latin word in a Kazakh text is read as English. The alphabet of sounds is ASCII, a
 * character a sound:
 *
 * <pre>
 * a A=ä e i I=ı o O=ö u U=ü       vowels
 * b d f g h j k l m n p r s t v z as they look; j is the glide in yes
 * c=ts C=ch D=j in jam G=gh N=ng q=back k S=sh x=kh w Z=zh
 * J=English soft g, E=English soft c, H=English ch, Q=Azerbaijani q, Y=English y that is a vowel,
 * T=English th, W=Cyrillic у, vowel or glide
 * </pre>
 *
 * <p>Those of the last two lines are read in more than one way; {@link WordSimilarity} knows which.
 * English spelling is read as names are: a silent final e stays, since it costs little to drop.
 */
public final class Romanizer {
  private Romanizer() {}

  /** Sounds of a word and where each comes from. */
  static final class Sounds {
    private final char[] sounds;
    private final int[] starts;
    private final String letters;

    private Sounds(char[] sounds, int[] starts, String letters) {
      this.sounds = sounds;
      this.starts = starts;
      this.letters = letters;
    }

    int length() {
      return sounds.length;
    }

    char[] sounds() {
      return sounds;
    }

    /** Returns the position in {@link #letters} at which the i-th sound begins. */
    int start(int i) {
      return starts[i];
    }

    /** Returns the word in lower case, NFC. */
    String letters() {
      return letters;
    }
  }

  /**
   * Returns {@code word} in plain readable ASCII letters, lower case (Қызылорда → qyzylorda, Şəki →
   * shaki), for n-grams and prefixes; characters without a reading are left out, digits kept.
   */
  public static String romanise(String word, Language language) {
    StringBuilder romanised = new StringBuilder();
    for (char sound : sounds(word, language).sounds()) {
      switch (sound) {
        case 'A' -> romanised.append('a');
        case 'I' -> romanised.append('y');
        case 'O' -> romanised.append('o');
        case 'U', 'W' -> romanised.append('u');
        case 'c' -> romanised.append("ts");
        case 'C', 'H' -> romanised.append("ch");
        case 'D' -> romanised.append('j');
        case 'G' -> romanised.append("gh");
        case 'N' -> romanised.append("ng");
        case 'S' -> romanised.append("sh");
        case 'x' -> romanised.append("kh");
        case 'Z' -> romanised.append("zh");
        case 'J' -> romanised.append('g');
        case 'E' -> romanised.append('c');
        case 'Q' -> romanised.append('q');
        case 'Y', 'j' -> romanised.append('y');
        case 'T' -> romanised.append("th");
        default -> romanised.append(sound);
      }
    }
    return romanised.toString();
  }

  /**
   * Returns the coarse skeleton of {@code word}: its consonants with voiced and voiceless, front
   * and back ones merged, vowels, glides and h left out, doubled ones once; a first vowel is an
   * {@code a}. Words that sound alike mostly share it, or a prefix of it; meant as a key to look up
   * candidates (Пушкин, Puşkin, Pushkin → PSKN).
   */
  public static String skeleton(String word, Language language) {
    StringBuilder skeleton = new StringBuilder();
    char[] sounds = sounds(word, language).sounds();
    for (int i = 0; i < sounds.length; i++) {
      char merged =
          switch (sounds[i]) {
            case 'b', 'p', 'f', 'v' -> 'P';
            case 'd', 't', 'T' -> 'T';
            case 'g', 'k', 'q', 'G', 'x', 'Q' -> 'K';
            case 's', 'z', 'c', 'E', 'S', 'Z', 'C', 'D', 'H', 'J' -> 'S';
            case 'l' -> 'L';
            case 'm' -> 'M';
            case 'n', 'N' -> 'N';
            case 'r' -> 'R';
            default -> {
              char c = sounds[i];
              yield c >= '0' && c <= '9' ? c : i == 0 ? 'a' : ' ';
            }
          };
      if (merged != ' '
          && (skeleton.isEmpty() || skeleton.charAt(skeleton.length() - 1) != merged)) {
        skeleton.append(merged);
      }
    }
    return skeleton.toString();
  }

  /**
   * Returns the sounds of a word; letters in lower case, NFC, one entry of starts for each sound.
   */
  static Sounds sounds(String word, Language language) {
    String letters = Casing.lower(Normalizer2.getNFCInstance().normalize(word), language);
    StringBuilder sounds = new StringBuilder(letters.length());
    int[] starts = new int[2 * letters.length() + 2];
    boolean english = language != Language.AZERBAIJANI && language != Language.TURKISH;
    int i = 0;
    while (i < letters.length()) {
      int before = sounds.length();
      int used;
      char c = letters.charAt(i);
      if (c >= '\u0400' && c <= '\u052F') {
        used = cyrillic(letters, i, sounds);
      } else if (english) {
        used = english(letters, i, sounds);
      } else {
        used = turkic(letters, i, sounds);
      }
      // A doubled consonant is one sound: Hassan, Һасан.
      if (sounds.length() == before + 1
          && before > 0
          && sounds.charAt(before) == sounds.charAt(before - 1)
          && !isVowel(sounds.charAt(before))
          && !Character.isDigit(c)) {
        sounds.setLength(before);
      }
      for (int s = before; s < sounds.length(); s++) {
        starts[s] = i;
      }
      i += used;
    }
    char[] array = sounds.toString().toCharArray();
    return new Sounds(array, starts, letters);
  }

  static boolean isVowel(char sound) {
    return "aAeiIoOuUYW".indexOf(sound) >= 0;
  }

  private static int cyrillic(String letters, int i, StringBuilder out) {
    char c = letters.charAt(i);
    switch (c) {
      case 'а' -> out.append('a');
      case 'ә' -> out.append('A');
      case 'б' -> out.append('b');
      case 'в' -> out.append('v');
      case 'г' -> out.append('g');
      case 'ғ' -> out.append('G');
      case 'д' -> {
        if (i + 1 < letters.length() && letters.charAt(i + 1) == 'ж') {
          out.append('D');
          return 2;
        }
        out.append('d');
      }
      case 'е', 'э' -> out.append('e');
      case 'ё' -> out.append("jo");
      case 'ж' -> out.append('Z');
      case 'з' -> out.append('z');
      case 'и', 'і' -> out.append('i');
      case 'й' -> out.append('j');
      case 'к' -> out.append('k');
      case 'қ' -> out.append('q');
      case 'л' -> out.append('l');
      case 'м' -> out.append('m');
      case 'н' -> {
        if (i + 1 < letters.length() && letters.charAt(i + 1) == 'г') {
          out.append('N');
          return 2;
        }
        out.append('n');
      }
      case 'ң' -> out.append('N');
      case 'о' -> out.append('o');
      case 'ө' -> out.append('O');
      case 'п' -> out.append('p');
      case 'р' -> out.append('r');
      case 'с' -> out.append('s');
      case 'т' -> out.append('t');
      case 'у' -> out.append('W');
      case 'ұ' -> out.append('u');
      case 'ү' -> out.append('U');
      case 'ф' -> out.append('f');
      case 'х' -> out.append('x');
      case 'һ' -> out.append('h');
      case 'ц' -> out.append('c');
      case 'ч' -> out.append('C');
      case 'ш', 'щ' -> out.append('S');
      case 'ы' -> out.append('I');
      case 'ю' -> out.append("ju");
      case 'я' -> out.append("ja");
      default -> {}
    }
    return 1;
  }

  private static int turkic(String letters, int i, StringBuilder out) {
    char c = letters.charAt(i);
    switch (c) {
      case 'ə', 'ä' -> out.append('A');
      case 'c' -> out.append('D');
      case 'ç' -> out.append('C');
      case 'ğ' -> out.append('G');
      case 'ı' -> out.append('I');
      case 'j' -> out.append('Z');
      case 'n' -> {
        char next = i + 1 < letters.length() ? letters.charAt(i + 1) : ' ';
        if (next == 'q' || next == 'g') {
          out.append('N');
          return 2;
        }
        out.append('n');
      }
      case 'ö' -> out.append('O');
      case 'q' -> out.append('Q');
      case 'ş' -> out.append('S');
      case 'ü' -> out.append('U');
      case 'y' -> out.append('j');
      default -> plain(c, out);
    }
    return 1;
  }

  private static int english(String letters, int i, StringBuilder out) {
    char c = letters.charAt(i);
    char next = i + 1 < letters.length() ? letters.charAt(i + 1) : ' ';
    char third = i + 2 < letters.length() ? letters.charAt(i + 2) : ' ';
    boolean soft = next == 'e' || next == 'i' || next == 'y';
    switch (c) {
      case 'c' -> {
        if (next == 'h') {
          out.append('H');
          return 2;
        }
        if (next == 'k') {
          out.append('k');
          return 2;
        }
        out.append(soft ? 'E' : 'k');
      }
      case 'd' -> {
        if (next == 'z' && third == 'h') {
          out.append('D');
          return 3;
        }
        if (next == 'j') {
          out.append('D');
          return 2;
        }
        out.append('d');
      }
      case 'e' -> {
        if (next == 'e') {
          out.append('i');
          return 2;
        }
        out.append('e');
      }
      case 'g' -> {
        if (next == 'h') {
          out.append('G');
          return 2;
        }
        out.append(soft ? 'J' : 'g');
      }
      case 'j' -> out.append('D');
      case 'k' -> {
        if (next == 'h') {
          out.append('x');
          return 2;
        }
        out.append('k');
      }
      case 'n' -> {
        if (next == 'g') {
          out.append('N');
          return 2;
        }
        out.append('n');
      }
      case 'o' -> {
        if (next == 'o' || next == 'u') {
          out.append('u');
          return 2;
        }
        out.append('o');
      }
      case 'p' -> {
        if (next == 'h') {
          out.append('f');
          return 2;
        }
        out.append('p');
      }
      case 'q' -> {
        if (next == 'u' && isEnglishVowel(third)) {
          out.append("kv");
          return 2;
        }
        out.append('q');
      }
      case 's' -> {
        if (next == 'h') {
          out.append('S');
          return 2;
        }
        out.append('s');
      }
      case 't' -> {
        if (next == 's') {
          out.append('c');
          return 2;
        }
        if (next == 'h') {
          out.append('T');
          return 2;
        }
        out.append('t');
      }
      case 'w' -> out.append('w');
      case 'x' -> out.append(i == 0 ? "z" : "ks");
      case 'y' -> out.append(isEnglishVowel(next) ? 'j' : 'Y');
      case 'z' -> {
        if (next == 'h') {
          out.append('Z');
          return 2;
        }
        out.append('z');
      }
      case 'ə', 'ä' -> out.append('A');
      case 'ç', 'č' -> out.append('C');
      case 'ş', 'š' -> out.append('S');
      case 'ž' -> out.append('Z');
      case 'ğ' -> out.append('G');
      case 'ı' -> out.append('I');
      case 'ö', 'ø' -> out.append('O');
      case 'ü' -> out.append('U');
      default -> plain(c, out);
    }
    return 1;
  }

  private static boolean isEnglishVowel(char letter) {
    return "aeiou".indexOf(letter) >= 0;
  }

  private static void plain(char c, StringBuilder out) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      out.append(c == 'y' ? 'j' : c);
      return;
    }
    switch (c) {
      case 'à', 'á', 'â', 'ã', 'å', 'ā' -> out.append('a');
      case 'è', 'é', 'ê', 'ë', 'ē', 'ę' -> out.append('e');
      case 'ì', 'í', 'î', 'ï', 'ī' -> out.append('i');
      case 'ò', 'ó', 'ô', 'õ', 'ō', 'ő' -> out.append('o');
      case 'ù', 'ú', 'û', 'ū', 'ű' -> out.append('u');
      case 'ñ', 'ń' -> out.append('n');
      case 'ł' -> out.append('l');
      case 'ř' -> out.append('r');
      default -> {}
    }
  }
}
