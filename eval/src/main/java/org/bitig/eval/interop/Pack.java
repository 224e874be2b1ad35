package org.bitig.eval.interop;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.bitig.cli.Bitig;
import org.bitig.exchange.tmx.TmxReader;
import org.bitig.model.TranslationUnit;

/**
 * What the program writes for the parallel sample, with some matches accepted by a person.
 *
 * @param folder of the run
 * @param tags how languages are written: {@code bare} or {@code region}
 */
record Pack(Path folder, String tags) {
  /** Matches accepted in each pair of languages. */
  private static final int ACCEPTED = 4;

  /** Runs the program and accepts some of the matches. */
  static Pack make(Path samples, Path folder) throws IOException {
    Pack pack = unchecked(samples, folder);
    Files.write(folder.resolve("decisions.jsonl"), decisions(folder));
    bitig(List.of("export", folder.toString()));
    return pack;
  }

  /** Runs the program; nobody looks at what it found. */
  static Pack unchecked(Path samples, Path folder) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("align"));
    try (Stream<Path> files = Files.list(samples)) {
      files
          .filter(f -> f.getFileName().toString().endsWith(".txt"))
          .sorted()
          .forEach(f -> arguments.add(f.toString()));
    }
    arguments.addAll(List.of("--out", folder.toString()));
    bitig(arguments);
    return new Pack(folder, "bare");
  }

  /** Returns a copy with regions in the language tags. */
  Pack withRegions(Path copy) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.toList()) {
        Path to = copy.resolve(folder.relativize(file));
        if (Files.isDirectory(file)) {
          Files.createDirectories(to);
        } else {
          Files.copy(file, to);
        }
      }
    }
    bitig(List.of("export", copy.toString(), "--tags", "kk-KZ,az-AZ,en-US"));
    return new Pack(copy, "region");
  }

  private static void bitig(List<String> arguments) throws IOException {
    StringWriter err = new StringWriter();
    int code =
        Bitig.run(
            arguments.toArray(String[]::new),
            new PrintWriter(new StringWriter()),
            new PrintWriter(err));
    if (code != 0) {
      throw new IOException(
          "bitig " + String.join(" ", arguments) + " ended with " + code + ": " + err);
    }
  }

  private static List<String> decisions(Path folder) throws IOException {
    Map<String, Integer> accepted = new LinkedHashMap<>();
    List<String> lines = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("matches.jsonl"))) {
      JsonObject match = JsonParser.parseString(line).getAsJsonObject();
      JsonArray sides = match.getAsJsonArray("sides");
      String pair =
          sides.get(0).getAsJsonObject().get("lang").getAsString()
              + sides.get(1).getAsJsonObject().get("lang").getAsString();
      if (!match.get("kind").getAsString().equals("related")
          && accepted.merge(pair, 1, Integer::sum) <= ACCEPTED) {
        JsonObject decision = new JsonObject();
        decision.addProperty("time", "2026-01-02T03:04:05Z");
        decision.addProperty("reviewer", "eval");
        decision.add("match", match.get("id"));
        decision.addProperty("action", "accept");
        decision.add("sides", sides);
        lines.add(decision.toString());
      }
    }
    return lines;
  }

  /** Returns the texts in {@code language} of all matches, whatever became of them. */
  List<String> texts(String language) throws IOException {
    List<String> texts = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("matches.jsonl"))) {
      JsonParser.parseString(line)
          .getAsJsonObject()
          .getAsJsonArray("sides")
          .forEach(
              side -> {
                JsonObject one = side.getAsJsonObject();
                if (one.get("lang").getAsString().equals(language)) {
                  texts.add(one.get("text").getAsString());
                }
              });
    }
    return texts.stream().distinct().toList();
  }

  /** Returns the bilingual memories of a tier, by pair of languages, as in {@code kk-en}. */
  Map<String, Path> memories(String tier) throws IOException {
    Map<String, Path> memories = new LinkedHashMap<>();
    for (String pair : List.of("kk-az", "kk-en", "az-en")) {
      Path file = folder.resolve("memory").resolve(tier).resolve(pair + ".tmx");
      if (Files.exists(file)) {
        memories.put(pair, file);
      }
    }
    return memories;
  }

  /** Returns all memories in the folder. */
  List<Path> allMemories() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("memory"))) {
      return files.filter(f -> f.toString().endsWith(".tmx")).sorted().toList();
    }
  }

  /** Returns of each entry of a TBX glossary that has both languages the first term in each. */
  List<String[]> concepts(String file, String source, String target) throws IOException {
    List<String[]> concepts = new ArrayList<>();
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    try (InputStream in = Files.newInputStream(folder.resolve(file))) {
      XMLStreamReader xml = factory.createXMLStreamReader(in);
      Map<String, String> first = new LinkedHashMap<>();
      String language = "";
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          switch (xml.getLocalName()) {
            case "termEntry" -> first.clear();
            case "langSet" ->
                language = xml.getAttributeValue("http://www.w3.org/XML/1998/namespace", "lang");
            case "term" -> first.putIfAbsent(language, xml.getElementText());
            default -> {
              // What is said of terms.
            }
          }
        } else if (event == XMLStreamConstants.END_ELEMENT
            && xml.getLocalName().equals("termEntry")
            && first.keySet().containsAll(List.of(source, target))) {
          concepts.add(
              new String[] {first.getOrDefault(source, ""), first.getOrDefault(target, "")});
        }
      }
      return concepts;
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  static List<TranslationUnit> units(Path file) throws IOException {
    List<TranslationUnit> units = new ArrayList<>();
    TmxReader.read(file, (unit, _) -> units.add(unit));
    return units;
  }

  /** Returns the tag of a language in this pack. */
  String tag(String language) {
    return tags.equals("bare")
        ? language
        : switch (language) {
          case "kk" -> "kk-KZ";
          case "az" -> "az-AZ";
          default -> "en-US";
        };
  }
}
