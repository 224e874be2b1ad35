package org.bitig.eval.interop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitig.model.TranslationUnit;

/** translate-toolkit, which Weblate and Pootle read memories and glossaries with. */
final class ToolkitTrials {
  private static final String PROBE =
      """
      import sys
      from translate.storage import factory, tmx, tbx
      from translate.__version__ import sver
      print("version", sver)
      name, source, target = sys.argv[1:4]
      if name.endswith(".tbx"):
          store = tbx.tbxfile.parsefile(name)
      else:
          store = tmx.tmxfile.parsefile(name)
      store.setsourcelanguage(source) if hasattr(store, "setsourcelanguage") else None
      if hasattr(store, "settargetlanguage"):
          store.settargetlanguage(target)
      for unit in store.units:
          if unit.istranslatable() or unit.source:
              s, t = unit.source or "", unit.target or ""
              print("unit\\t" + str(s).replace("\\t", " ").replace("\\n", " ")
                    + "\\t" + str(t).replace("\\t", " ").replace("\\n", " "))
      """;

  private ToolkitTrials() {}

  /**
   * Tries the toolkit of the system, and the one in a folder, if there is one.
   *
   * @param installed folder of a newer version, as {@code pip install --target} makes it
   */
  static List<Trial> of(List<Pack> packs, Optional<Path> installed, Path work) throws IOException {
    List<Trial> trials = new ArrayList<>();
    Path probe = Files.writeString(work.resolve("toolkit.py"), PROBE);
    tried(packs, List.of("/usr/bin/python3"), Map.of(), "Debian", probe, work, trials);
    if (installed.isPresent() && Files.isDirectory(installed.get())) {
      tried(
          packs,
          List.of("python3"),
          Map.of("PYTHONPATH", installed.get().toString()),
          "PyPI",
          probe,
          work,
          trials);
    } else {
      trials.add(Trial.absent("translate-toolkit (PyPI)", "memories and TBX"));
    }
    return trials;
  }

  private static void tried(
      List<Pack> packs,
      List<String> python,
      Map<String, String> environment,
      String origin,
      Path probe,
      Path work,
      List<Trial> trials)
      throws IOException {
    List<String> start = new ArrayList<>(List.of("env", "PYTHONUTF8=1"));
    environment.forEach((name, value) -> start.add(name + "=" + value));
    start.addAll(python);
    String tool = "translate-toolkit (" + origin + ")";
    List<String> version = new ArrayList<>(start);
    version.addAll(List.of("-c", "from translate.__version__ import sver; print(sver)"));
    Command.Outcome said = Command.run(work, version);
    if (said.code() != 0) {
      trials.add(Trial.absent(tool, "memories and TBX"));
      return;
    }
    tool = "translate-toolkit " + said.lastLine() + " (" + origin + ")";
    for (Pack pack : packs) {
      int units = 0;
      int read = 0;
      for (String tier : List.of("verified", "probable", "possible")) {
        for (Map.Entry<String, Path> memory : pack.memories(tier).entrySet()) {
          String[] languages = memory.getKey().split("-", -1);
          List<String> lines =
              lines(
                  start,
                  probe,
                  memory.getValue(),
                  pack.tag(languages[0]),
                  pack.tag(languages[1]),
                  work);
          for (TranslationUnit unit : Pack.units(memory.getValue())) {
            units++;
            String expected =
                "unit\t"
                    + unit.variants().getFirst().text()
                    + "\t"
                    + unit.variants().getLast().text();
            read += lines.contains(expected) ? 1 : 0;
          }
        }
      }
      trials.add(
          Trial.of(
              tool,
              "bilingual memories, " + pack.tags() + " tags: each target language",
              units > 0 && read == units,
              read + " of " + units + " units read"));
    }
    Pack bare = packs.getFirst();
    for (String pair : List.of("kk-az", "kk-en", "az-en")) {
      String[] languages = pair.split("-", -1);
      String name = "glossary/" + pair + ".tbx";
      List<String> terms =
          lines(start, probe, bare.folder().resolve(name), languages[0], languages[1], work);
      List<String[]> concepts = bare.concepts(name, languages[0], languages[1]);
      long read =
          concepts.stream().filter(c -> terms.contains("unit\t" + c[0] + "\t" + c[1])).count();
      trials.add(
          Trial.of(
              tool,
              "`" + name + "`",
              !concepts.isEmpty() && read == concepts.size(),
              read + " of " + concepts.size() + " terms read"));
    }
  }

  private static List<String> lines(
      List<String> start, Path probe, Path file, String source, String target, Path work)
      throws IOException {
    List<String> command = new ArrayList<>(start);
    command.addAll(List.of(probe.toString(), file.toString(), source, target));
    return Command.run(work, command).output().lines().toList();
  }
}
