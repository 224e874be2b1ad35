package org.bitig.lang.quantity;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Roman numerals from I to MMMCMXCIX, in Latin capitals or their Cyrillic look-alikes. */
final class RomanNumeral {
  private static final Pattern FORM =
      Pattern.compile("M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})");
  private static final String LETTERS = "IVXLCDM";
  private static final int[] VALUES = {1, 5, 10, 50, 100, 500, 1000};

  private RomanNumeral() {}

  /** Returns the value of {@code word}; empty unless it is a numeral in its regular form. */
  static OptionalInt of(String word) {
    if (word.isEmpty() || word.length() > 15) {
      return OptionalInt.empty();
    }
    String latin = word.replace('Х', 'X').replace('І', 'I').replace('С', 'C').replace('М', 'M');
    if (!FORM.matcher(latin).matches()) {
      return OptionalInt.empty();
    }
    int sum = 0;
    int greatest = 0;
    for (int i = latin.length() - 1; i >= 0; i--) {
      int value = VALUES[LETTERS.indexOf(latin.charAt(i))];
      sum += value < greatest ? -value : value;
      greatest = Math.max(greatest, value);
    }
    return OptionalInt.of(sum);
  }
}
