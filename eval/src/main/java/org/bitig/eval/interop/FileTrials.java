package org.bitig.eval.interop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.bitig.exchange.check.Rule;
import org.bitig.exchange.check.TmxCheck;
import org.bitig.exchange.check.Tool;

/** The DTD, LibreOffice, and our own check. */
final class FileTrials {
  /** Letters that are in no encoding but Unicode ones, and the ones Excel and others lose first. */
  private static final String LETTERS = "әғқңөұүһіӘҒҚҢӨҰҮҺІəğıöüşçƏĞİÖÜŞÇ«»“”–";

  private FileTrials() {}

  static List<Trial> of(List<Pack> packs, Optional<Path> dtd, Path work) throws IOException {
    List<Trial> trials = new ArrayList<>();
    trials.add(againstDtd(packs, dtd, work));
    trials.addAll(libreOffice(packs.getFirst(), work));
    trials.add(ownCheck(packs.getFirst()));
    return trials;
  }

  private static Trial againstDtd(List<Pack> packs, Optional<Path> dtd, Path work)
      throws IOException {
    String given = "memories against the TMX 1.4 DTD";
    Optional<Path> xmllint = Command.find("/usr/bin/xmllint");
    if (xmllint.isEmpty() || dtd.isEmpty() || !Files.exists(dtd.get())) {
      return Trial.absent("xmllint", given);
    }
    return Xmllint.trial(
        "xmllint",
        given,
        packs,
        List.of(xmllint.get().toString(), "--noout", "--nonet", "--dtdvalid", dtd.get().toString()),
        work);
  }

  private static List<Trial> libreOffice(Pack pack, Path work) throws IOException {
    Optional<Path> soffice = Command.find("/usr/bin/soffice", "/usr/bin/libreoffice");
    List<String> given = List.of("glossary.xlsx", "glossary.csv");
    if (soffice.isEmpty()) {
      return given.stream().map(g -> Trial.absent("LibreOffice", "`" + g + "`, headless")).toList();
    }
    String version = Command.run(work, List.of(soffice.get().toString(), "--version")).lastLine();
    String tool =
        version.isEmpty() ? "LibreOffice" : version.replaceFirst("^(\\S+ [0-9.]+).*", "$1");
    String expected = Files.readString(pack.folder().resolve("glossary.csv"));
    List<Trial> trials = new ArrayList<>();
    for (String name : given) {
      Path copy = Files.createDirectories(work.resolve("office-" + name));
      // 76 is UTF-8, 44 a comma, 34 a quote: the options a person is asked for.
      List<String> command =
          new ArrayList<>(
              List.of(
                  soffice.get().toString(),
                  "-env:UserInstallation=" + work.resolve("office-profile").toUri(),
                  "--headless"));
      if (name.endsWith(".csv")) {
        command.add("--infilter=CSV:44,34,76,1");
      }
      command.addAll(
          List.of(
              "--convert-to",
              "csv:Text - txt - csv (StarCalc):44,34,76,1",
              "--outdir",
              copy.toString(),
              pack.folder().resolve(name).toString()));
      Command.run(work, command);
      Path converted = copy.resolve("glossary.csv");
      String text =
          Files.exists(converted)
              ? new String(Files.readAllBytes(converted), StandardCharsets.UTF_8)
              : "";
      TreeSet<Integer> wanted = new TreeSet<>();
      expected.codePoints().filter(c -> LETTERS.indexOf(c) >= 0).forEach(wanted::add);
      long kept = wanted.stream().filter(c -> text.indexOf(c) >= 0).count();
      long rows = expected.lines().count();
      long read = text.lines().count();
      trials.add(
          Trial.of(
              tool,
              "`" + name + "`, headless",
              kept == wanted.size() && read >= rows && !text.contains("\uFFFD"),
              kept
                  + " of "
                  + wanted.size()
                  + " kinds of letters, "
                  + read
                  + " of "
                  + rows
                  + " rows"));
    }
    return trials;
  }

  private static Trial ownCheck(Pack pack) throws IOException {
    long errors = 0;
    int files = 0;
    for (Path memory : pack.memories("verified").values()) {
      files++;
      errors +=
          TmxCheck.check(memory, java.util.EnumSet.allOf(Tool.class), _ -> {})
              .count(Rule.Level.ERROR);
    }
    return Trial.of(
        "bitig tm check",
        "verified memories, for all tools",
        files > 0 && errors == 0,
        errors + " errors in " + files + " files");
  }
}
