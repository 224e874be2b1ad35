package org.bitig.model;

/** Told how far long work has come. Called often and from several threads; must be quick. */
@FunctionalInterface
public interface Progress {
  /** Listens to nothing. */
  Progress NONE = (stage, done, total) -> {};

  /**
   * Reports progress.
   *
   * @param stage what is being done, in words for people, the same for all of it
   * @param done units finished
   * @param total units in all, or -1 if not known
   */
  void advance(String stage, long done, long total);
}
