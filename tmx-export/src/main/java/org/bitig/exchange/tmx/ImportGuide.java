package org.bitig.exchange.tmx;

import java.io.IOException;
import java.io.Writer;

/** {@code memory/IMPORT.md}: which file goes where in which tool, and with what penalty. */
public final class ImportGuide {
  private static final String GUIDE =
      """
      # How to use these translation memories

      What nobody has checked must never look like a finished translation. TMX has no place for a
      probability, so the units are in one file for each tier, and what has to be set up is the
      penalty your tool gives a file (or an author). The numbers here are the least to use.

      | folder | what is in it | penalty |
      |---|---|---|
      | `verified/` | accepted or edited by a person | 0 |
      | `probable/` | nobody has looked; probability at least 0.8 | 15 |
      | `possible/` | nobody has looked; probability at least 0.5 | 40 |
      | `alternatives/` | other targets of a source text that has a better one | do not import |
      | `archive.tmx` | everything, in up to three languages | do not import; for keeping and for scripts |

      Each file is named `<source>-<target>.tmx`. Each unit says in a note and in `x-tier`,
      `x-confidence` (the probability), `x-kind` and `x-document` what it is and where it comes from.
      What nobody has checked has the author `bitig-mined`.

      ## Tool by tool

      **OmegaT.** Copy what is in `omegat/<source>-<target>/tm/` into the `tm/` folder of your
      project. OmegaT subtracts the number of a folder `penalty-NNN` from the score. Never put these
      files into `tm/auto/` or `tm/enforce/`: OmegaT would insert them unasked. The glossary
      `glossary/<source>-<target>.utf8` goes into the project's `glossary/` folder.

      **Trados Studio.** Import each tier into a memory of its own (Translation Memories view, *Import
      into Translation Memory*). Then, in *Project Settings > Language Pairs > Translation Memory and
      Automated Translation > Penalties*, give the memories of `probable` and `possible` a translation
      memory penalty of 15 and 40. `x-ConfirmationLevel` is `Draft` for what nobody has checked.

      **memoQ.** Import each tier into a memory of its own (Resource Console, *Translation memories >
      Import from TMX*). In the *TM settings* of the project set a penalty for the memory, or, if you
      keep one memory, a penalty for the user `bitig-mined`.

      **Phrase TMS.** Upload each tier as a memory of its own and give it a penalty in the project
      (*Translation memories > Select > Penalty*): 15 and 40 percent.

      **Wordfast.** Load `verified/` as the primary memory and the others as secondary ones with a
      penalty (*TM penalties*). Wordfast Classic takes language codes of five characters at most;
      those here have two.

      **Weblate, Poedit, Lokalize.** They know no penalty: import only `verified/`. (Lokalize reads
      `x-approved` from the units.) As glossary give Weblate `glossary/<source>-<target>.tbx`: older
      versions take the wrong language from one with three.

      **Okapi, translate-toolkit, scripts.** Language codes are compared letter by letter: the files
      say `kk`, `az`, `en` unless other forms were asked for. `archive.tmx` has up to three languages
      a unit; many tools see only two of them, and Okapi gives it up at the first unit that is not
      from the language it was told.
      """;

  private ImportGuide() {}

  /** Writes the guide, and a table of the files of this pack. */
  public static void write(Writer writer, MemoryPack pack) throws IOException {
    writer.write(GUIDE);
    writer.write("\n## Files\n\n| file | units |\n|---|---|\n");
    for (MemoryPack.File file : pack.files()) {
      writer.write(
          "| `" + file.path().substring("memory/".length()) + "` | " + file.size() + " |\n");
    }
    if (!pack.alternatives().isEmpty()) {
      writer.write(
          """

          ## The same source, another target

          One of them was kept: the best tier, then the highest probability.

          | direction | kept | set apart |
          |---|---|---|
          """);
      for (MemoryPack.Alternative alternative : pack.alternatives()) {
        writer.write(
            "| "
                + alternative.direction().label()
                + " | `"
                + alternative.kept()
                + "` | `"
                + alternative.other()
                + "` |\n");
      }
    }
  }
}
