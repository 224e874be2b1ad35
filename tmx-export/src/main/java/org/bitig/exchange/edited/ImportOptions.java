package org.bitig.exchange.edited;

/**
 * How edited files are to be taken.
 *
 * @param reviewer who decided
 * @param fileWins whether the file wins where the run has another decision that the file did not
 *     know of; else the run does
 * @param missing what a concept means that is not in the file any more
 */
public record ImportOptions(String reviewer, boolean fileWins, Missing missing) {
  /** What a concept means that is not in the file any more. */
  public enum Missing {
    /** Rejected, if the file has half of what it was written with or more; else nothing. */
    AUTO,
    /** Rejected. */
    REJECT,
    /** Nothing: the file is a part of the glossary. */
    KEEP
  }
}
