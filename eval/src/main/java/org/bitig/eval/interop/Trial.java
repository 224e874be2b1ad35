package org.bitig.eval.interop;

/**
 * What one tool made of some of our files.
 *
 * @param tool name and version
 * @param given what it was given
 * @param verdict whether it did what it should
 * @param found what it did
 */
record Trial(String tool, String given, Verdict verdict, String found) {
  /** How a trial ended. */
  enum Verdict {
    GOOD("yes"),
    BAD("NO"),
    /** The tool is not installed here. */
    ABSENT("not installed");

    private final String label;

    Verdict(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  static Trial of(String tool, String given, boolean good, String found) {
    return new Trial(tool, given, good ? Verdict.GOOD : Verdict.BAD, found);
  }

  static Trial absent(String tool, String given) {
    return new Trial(tool, given, Verdict.ABSENT, "");
  }
}
