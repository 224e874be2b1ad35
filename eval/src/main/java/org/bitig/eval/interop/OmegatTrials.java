package org.bitig.eval.interop;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.bitig.model.TranslationUnit;

/**
 * OmegaT as Debian has it: the schema in its jar, what it inserts and what not, and its glossary
 * readers, called from the jar.
 */
final class OmegatTrials {
  private static final Path JAR = Path.of("/usr/share/omegat/OmegaT.jar");

  private final Path work;
  private final List<Trial> trials = new ArrayList<>();
  private final String tool;

  private OmegatTrials(Path work, String tool) {
    this.work = work;
    this.tool = tool;
  }

  /**
   * Tries OmegaT.
   *
   * @param everything whether every pair of languages and form of tags is tried, half a minute
   *     each, or one
   */
  static List<Trial> of(Pack bare, Pack region, Path work, boolean everything) throws IOException {
    Optional<Path> omegat = Command.find("/usr/bin/omegat");
    if (omegat.isEmpty() || !Files.exists(JAR)) {
      return List.of(
          Trial.absent("OmegaT", "memories against the schema in its jar"),
          Trial.absent("OmegaT", "`tm/auto` and the tree `memory/omegat`"),
          Trial.absent("OmegaT", "glossaries"));
    }
    String version;
    try (JarFile jar = new JarFile(JAR.toFile())) {
      version = jar.getManifest().getMainAttributes().getValue("Implementation-Version");
    }
    OmegatTrials trials = new OmegatTrials(work, "OmegaT " + version);
    trials.schema(List.of(bare, region));
    for (Pack pack : everything ? List.of(bare, region) : List.of(bare)) {
      for (Map.Entry<String, Path> memory : pack.memories("verified").entrySet()) {
        for (Pack project : everything ? List.of(bare, region) : List.of(bare)) {
          if (everything || memory.getKey().equals("kk-en")) {
            trials.insertion(omegat.get(), pack, project, memory.getKey(), memory.getValue());
          }
        }
      }
    }
    trials.glossaries(bare);
    return trials.trials;
  }

  /**
   * Tries what the program writes for comparable texts, which nobody has looked at: OmegaT inserts
   * none of it.
   *
   * @param name of the texts, for people
   */
  static List<Trial> mined(String name, Pack pack, Path work) throws IOException {
    Optional<Path> omegat = Command.find("/usr/bin/omegat");
    String given = name + ": the tree `memory/omegat` of a run nobody has looked at";
    if (omegat.isEmpty()) {
      return List.of(Trial.absent("OmegaT", given));
    }
    OmegatTrials trials = new OmegatTrials(work, "OmegaT");
    long inserted = 0;
    long lines = 0;
    int pairs = 0;
    int places = 0;
    try (Stream<Path> trees = Files.list(pack.folder().resolve("memory/omegat"))) {
      for (Path tree : trees.sorted().toList()) {
        String[] languages = tree.getFileName().toString().split("-", -1);
        List<String> before = pack.texts(languages[0]);
        Path project = trials.project(languages[0], languages[1], before);
        copyTree(tree, project);
        places += Files.exists(project.resolve("tm/auto")) ? 1 : 0;
        inserted += changed(before, trials.translate(omegat.get(), project));
        lines += before.size();
        pairs++;
      }
    }
    return List.of(
        Trial.of(
            "OmegaT",
            given,
            inserted == 0 && lines > 0 && places == 0,
            inserted
                + " of "
                + lines
                + " lines inserted in "
                + pairs
                + " projects, `tm/auto` in "
                + places));
  }

  private void schema(List<Pack> packs) throws IOException {
    String given = "memories against the schema in its jar";
    Optional<Path> xmllint = Command.find("/usr/bin/xmllint");
    if (xmllint.isEmpty()) {
      trials.add(Trial.absent("xmllint", given));
      return;
    }
    Path schemas = Files.createDirectories(work.resolve("schemas"));
    try (JarFile jar = new JarFile(JAR.toFile())) {
      for (String name : List.of("tmx14.xsd", "xml.xsd")) {
        try (InputStream in = jar.getInputStream(jar.getEntry("schemas/" + name))) {
          Files.copy(in, schemas.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
    trials.add(
        Xmllint.trial(
            tool,
            given,
            packs,
            List.of(
                xmllint.get().toString(),
                "--noout",
                "--nonet",
                "--schema",
                schemas.resolve("tmx14.xsd").toString()),
            work));
  }

  private void insertion(Path omegat, Pack pack, Pack project, String pair, Path memory)
      throws IOException {
    List<TranslationUnit> units = Pack.units(memory);
    String[] languages = pair.split("-", -1);
    String source = project.tag(languages[0]);
    String target = project.tag(languages[1]);
    List<String> sources = units.stream().map(u -> u.variants().getFirst().text()).toList();
    List<String> targets = units.stream().map(u -> u.variants().getLast().text()).toList();

    Path folder = project(source, target, sources);
    Files.copy(memory, Files.createDirectories(folder.resolve("tm/auto")).resolve("bitig.tmx"));
    List<String> translated = translate(omegat, folder);
    long inserted = targets.stream().filter(translated::contains).count();
    String given =
        "files "
            + pack.tag(languages[0])
            + "→"
            + pack.tag(languages[1])
            + ", project "
            + source
            + "→"
            + target;
    trials.add(
        Trial.of(
            tool,
            given + ": verified units in `tm/auto`",
            inserted == units.size(),
            inserted + " of " + units.size() + " inserted"));

    List<String> before = unchecked(pack, pair);
    Path tree = project(source, target, before);
    copyTree(pack.folder().resolve("memory/omegat").resolve(pair), tree);
    long changed = changed(before, translate(omegat, tree));
    // The same units where OmegaT inserts from: it could, if it were let.
    Path auto = project(source, target, before);
    for (String tier : List.of("probable", "possible")) {
      Path file = pack.memories(tier).get(pair);
      if (file != null) {
        Files.copy(file, Files.createDirectories(auto.resolve("tm/auto")).resolve(tier + ".tmx"));
      }
    }
    long would = changed(before, translate(omegat, auto));
    trials.add(
        Trial.of(
            tool,
            given + ": the tree `memory/omegat`, sources nobody has checked",
            changed == 0 && would > 0,
            changed + " of " + before.size() + " inserted (" + would + " if in `tm/auto`)"));
  }

  private static long changed(List<String> before, List<String> after) {
    return before.stream().filter(line -> !after.contains(line)).count();
  }

  /** Returns source texts of what nobody has checked. */
  private static List<String> unchecked(Pack pack, String pair) throws IOException {
    List<String> texts = new ArrayList<>();
    for (String tier : List.of("probable", "possible")) {
      Path file = pack.memories(tier).get(pair);
      if (file != null) {
        for (TranslationUnit unit : Pack.units(file)) {
          texts.add(unit.variants().getFirst().text());
        }
      }
    }
    return texts;
  }

  private Path project(String source, String target, List<String> lines) throws IOException {
    Path folder = Files.createTempDirectory(work, "omegat-");
    for (String name : List.of("source", "target", "tm", "glossary", "dictionary", "omegat")) {
      Files.createDirectories(folder.resolve(name));
    }
    // A blank line ends a segment whether lines do or not.
    Files.writeString(folder.resolve("source/a.txt"), String.join("\n\n", lines) + "\n");
    Files.writeString(
        folder.resolve("omegat.project"),
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <omegat><project version="1.0"><source_dir>__DEFAULT__</source_dir>
        <target_dir>__DEFAULT__</target_dir><tm_dir>__DEFAULT__</tm_dir>
        <glossary_dir>__DEFAULT__</glossary_dir><dictionary_dir>__DEFAULT__</dictionary_dir>
        <source_lang>%s</source_lang><target_lang>%s</target_lang>
        <sentence_seg>false</sentence_seg>
        <support_default_translations>true</support_default_translations>
        <remove_tags>false</remove_tags></project></omegat>
        """
            .formatted(source, target));
    return folder;
  }

  private List<String> translate(Path omegat, Path project) throws IOException {
    Command.run(
        work,
        List.of(
            omegat.toString(),
            project.toString(),
            "--mode=console-translate",
            "--config-dir=" + work.resolve("omegat-config")));
    Path made = project.resolve("target/a.txt");
    return Files.exists(made) ? Files.readAllLines(made) : List.of();
  }

  private static void copyTree(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(from.relativize(file));
        Files.createDirectories(copy.resolveSibling("."));
        Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  // Glossaries

  private void glossaries(Pack pack) throws IOException {
    Path classes = Files.createDirectories(work.resolve("probe"));
    Optional<String> failure = compile(classes);
    if (failure.isPresent()) {
      trials.add(Trial.of(tool, "glossaries", false, failure.get()));
      return;
    }
    for (String pair : List.of("kk-az", "kk-en", "az-en")) {
      String[] languages = pair.split("-", -1);
      glossary(classes, pack, pack.folder().resolve("glossary").resolve(pair + ".utf8"), languages);
    }
    glossary(classes, pack, pack.folder().resolve("glossary.tbx"), new String[] {"kk", "en"});
  }

  private static Optional<String> compile(Path classes) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      return Optional.of("no compiler");
    }
    Path source = classes.resolve("OmegatGlossary.java");
    try (InputStream in = OmegatTrials.class.getResourceAsStream("OmegatGlossary.java.txt")) {
      if (in == null) {
        throw new IOException("resource OmegatGlossary.java.txt is missing");
      }
      Files.copy(in, source, StandardCopyOption.REPLACE_EXISTING);
    }
    java.io.ByteArrayOutputStream said = new java.io.ByteArrayOutputStream();
    int code =
        compiler.run(
            null,
            said,
            said,
            "--release",
            "11",
            "-nowarn",
            "-cp",
            JAR.toString(),
            "-d",
            classes.toString(),
            source.toString());
    return code == 0
        ? Optional.empty()
        : Optional.of(said.toString(StandardCharsets.UTF_8).lines().findFirst().orElse("fails"));
  }

  private void glossary(Path classes, Pack pack, Path file, String[] languages) throws IOException {
    String name = file.getFileName().toString();
    Command.Outcome outcome =
        Command.run(
            work,
            List.of(
                "java",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                classes + ":" + JAR,
                "OmegatGlossary",
                file.toString(),
                languages[0],
                languages[1]));
    List<String> lines = outcome.output().lines().filter(l -> l.startsWith("term\t")).toList();
    List<String> expected = new ArrayList<>();
    if (name.endsWith(".tbx")) {
      for (String[] concept : pack.concepts(name, languages[0], languages[1])) {
        expected.add("term\t" + concept[0] + "\t" + concept[1]);
      }
    } else {
      for (String line : Files.readAllLines(file)) {
        String[] fields = line.split("\t", -1);
        if (fields.length > 1 && !line.startsWith("#")) {
          expected.add("term\t" + fields[0] + "\t" + fields[1]);
        }
      }
    }
    long read =
        expected.stream().filter(e -> lines.stream().anyMatch(l -> l.startsWith(e))).count();
    trials.add(
        Trial.of(
            tool,
            "`" + name + "`, its glossary reader",
            outcome.code() == 0 && !expected.isEmpty() && read == expected.size(),
            outcome.code() != 0
                ? outcome.lastLine()
                : read + " of " + expected.size() + " terms read"));
  }
}
