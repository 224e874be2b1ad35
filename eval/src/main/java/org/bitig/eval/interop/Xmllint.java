package org.bitig.eval.interop;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Holds all memories of packs against a grammar. */
final class Xmllint {
  private Xmllint() {}

  /**
   * Returns the trial of every memory: passed if xmllint finds all of them valid.
   *
   * @param tool whose grammar it is
   * @param given what the tool was given, in words for people
   * @param command xmllint with its options; each file goes behind them
   */
  static Trial trial(String tool, String given, List<Pack> packs, List<String> command, Path work)
      throws IOException {
    int files = 0;
    List<String> invalid = new ArrayList<>();
    for (Pack pack : packs) {
      for (Path memory : pack.allMemories()) {
        files++;
        List<String> arguments = new ArrayList<>(command);
        arguments.add(memory.toString());
        Command.Outcome outcome = Command.run(work, arguments);
        if (outcome.code() != 0) {
          invalid.add(memory.getFileName() + ": " + outcome.lastLine());
        }
      }
    }
    return Trial.of(
        tool,
        given,
        invalid.isEmpty(),
        invalid.isEmpty() ? files + " files valid" : invalid.getFirst());
  }
}
