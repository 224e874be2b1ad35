package org.bitig.exchange.edited;

/**
 * What becomes of one thing that a file and the run may both have changed since the file was
 * written.
 *
 * @param value what it is to be
 * @param changed whether that is something else than the run has now
 * @param conflict whether both changed it, to different things
 */
record Merge(String value, boolean changed, boolean conflict) {
  /**
   * Returns the merge of three states, none of them null.
   *
   * @param written what the file was written from
   * @param said what the file says now
   * @param run what the run has now
   * @param fileWins whether the file wins where both changed it; else the run does
   */
  static Merge of(String written, String said, String run, boolean fileWins) {
    if (Table.same(said, written) || Table.same(said, run)) {
      return new Merge(run, false, false);
    }
    String meant = Table.meant(said);
    if (Table.same(run, written)) {
      return new Merge(meant, true, false);
    }
    return new Merge(fileWins ? meant : run, fileWins, true);
  }
}
