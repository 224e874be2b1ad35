package org.bitig.lang.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitig.model.FormatException;
import org.bitig.model.Language;

/**
 * Reads lists of concepts: tab-separated, the first line naming the columns by language ({@code
 * kk}, {@code az}, {@code en}; others are passed over), variants divided by {@code |}, empty fields
 * and lines allowed. A byte order mark is passed over.
 */
final class ConceptReader {
  private ConceptReader() {}

  /** Reads a resource of this module; an empty list if it is not there. */
  static List<Concept> resource(String name, Concept.Source source) throws IOException {
    try (InputStream in = ConceptReader.class.getResourceAsStream(name)) {
      return in == null
          ? List.of()
          : read(new InputStreamReader(in, StandardCharsets.UTF_8), name, source);
    }
  }

  /**
   * Reads concepts.
   *
   * @param name of the file, for messages
   */
  static List<Concept> read(Reader reader, String name, Concept.Source source) throws IOException {
    BufferedReader lines = new BufferedReader(reader);
    String header = lines.readLine();
    List<Optional<Language>> columns = columns(header == null ? "" : header, name);
    List<Concept> concepts = new ArrayList<>();
    int number = 1;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      String[] fields = line.split("\t", -1);
      if (fields.length != columns.size()) {
        throw new FormatException(
            name,
            number,
            "found " + fields.length + " columns, expected " + columns.size() + " as in line 1");
      }
      Map<Language, List<String>> words = new EnumMap<>(Language.class);
      for (int i = 0; i < fields.length; i++) {
        List<String> variants = variants(fields[i]);
        Optional<Language> language = columns.get(i);
        if (language.isPresent() && !variants.isEmpty()) {
          words.put(language.get(), variants);
        }
      }
      if (words.size() >= 2) {
        concepts.add(new Concept(words, source));
      }
    }
    return concepts;
  }

  private static List<Optional<Language>> columns(String header, String name)
      throws FormatException {
    String plain = header.startsWith("\uFEFF") ? header.substring(1) : header;
    List<Optional<Language>> columns = new ArrayList<>();
    for (String column : plain.split("\t", -1)) {
      columns.add(Language.ofTag(column.strip()).filter(Language::isWorking));
    }
    long languages = columns.stream().flatMap(Optional::stream).distinct().count();
    if (languages < 2 || languages < columns.stream().flatMap(Optional::stream).count()) {
      throw new FormatException(
          name,
          1,
          "found '"
              + plain
              + "', expected the names of columns divided by tabs, two or more of kk, az, en,"
              + " each once");
    }
    return columns;
  }

  private static List<String> variants(String field) {
    List<String> variants = new ArrayList<>();
    for (String variant : field.split("\\|", -1)) {
      if (!variant.isBlank()) {
        variants.add(variant.strip());
      }
    }
    return variants;
  }
}
