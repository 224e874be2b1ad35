package org.bitig.corpus;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bitig.model.Document;
import org.bitig.model.FormatException;
import org.bitig.model.Language;
import org.bitig.model.Progress;
import org.bitig.model.Sha256;

/**
 * Reads files and folders into segmented documents. Start here.
 *
 * <p>A file given by name is read whatever its extension, as plain text if no reader claims it. A
 * folder is searched to any depth for files whose extension a reader claims, in the order of their
 * paths; hidden files and folders are passed over, symbolic links followed but never in a circle.
 * One file that cannot be read does not stop the others. Two files with the same bytes are one
 * document. What stands at the edges of three documents or more is taken for the furniture of their
 * site, so a document can depend on those it is read with. The order of documents, their paths and
 * everything in them depend on the inputs alone.
 */
public final class CorpusReader {
  private final CorpusOptions options;
  private final List<DocumentReader> readers;
  private final DocumentReader fallback = new PlainTextReader();
  private final DocumentAssembler assembler;

  /** Makes a reader of plain text. */
  public CorpusReader(CorpusOptions options) {
    this(options, List.of(new PlainTextReader()));
  }

  /**
   * Makes a reader of the formats the given readers know; of two that claim an extension, the
   * first.
   */
  public CorpusReader(CorpusOptions options, List<DocumentReader> readers) {
    this.options = options;
    this.readers = List.copyOf(readers);
    this.assembler = new DocumentAssembler(options.segmentation());
  }

  /** Reads inputs, in the order given. */
  public Corpus read(List<Path> inputs) {
    return read(inputs, Progress.NONE);
  }

  /** Reads inputs, in the order given, and tells how far it has come. */
  public Corpus read(List<Path> inputs, Progress progress) {
    List<Corpus.Failure> failures = new ArrayList<>();
    Map<Path, Path> files = new LinkedHashMap<>();
    for (Path input : inputs) {
      for (Path file : expand(input, failures)) {
        files.putIfAbsent(real(file), file);
      }
    }
    Map<Path, String> names = names(inputs, List.copyOf(files.values()));
    Map<Path, Language> languages = new HashMap<>();
    options.languages().forEach((path, language) -> languages.put(real(path), language));

    List<Decoded> decoded = new ArrayList<>();
    List<Corpus.Duplicate> duplicates = new ArrayList<>();
    Map<String, String> byHash = new HashMap<>();
    for (Map.Entry<Path, Path> entry : files.entrySet()) {
      progress.advance("Reading", decoded.size(), files.size());
      Path file = entry.getValue();
      String name = names.getOrDefault(file, file.toString());
      try {
        byte[] bytes = bytes(file);
        String hash = sha256(bytes);
        String original = byHash.get(hash);
        if (original != null) {
          duplicates.add(new Corpus.Duplicate(name, original));
          continue;
        }
        List<SourceText> texts = readerOf(file).read(file.toString(), bytes);
        byHash.put(hash, name);
        Optional<Language> given = Optional.ofNullable(languages.get(entry.getKey()));
        for (SourceText text : texts) {
          String part = text.part().isEmpty() ? name : name + "#" + text.part();
          Optional<Language> language = text.language().or(() -> given);
          decoded.add(new Decoded(part, text, hash, language));
        }
      } catch (IOException e) {
        failures.add(new Corpus.Failure(file, message(file, e)));
      }
    }
    Set<String> siteLines = SiteLines.find(decoded.stream().map(Decoded::source).toList());
    List<Document> documents = new ArrayList<>();
    for (Decoded text : decoded) {
      progress.advance("Segmenting", documents.size(), decoded.size());
      documents.add(
          assembler.assemble(text.name(), text.source(), text.hash(), text.given(), siteLines));
    }
    progress.advance("Segmenting", documents.size(), decoded.size());
    return new Corpus(documents, failures, duplicates);
  }

  private record Decoded(String name, SourceText source, String hash, Optional<Language> given) {}

  /**
   * Reads one file.
   *
   * @throws IOException whose message names the file, what was found and what to do
   */
  public Document read(Path file) throws IOException {
    Corpus corpus = read(List.of(file));
    if (!corpus.failures().isEmpty()) {
      throw new IOException(corpus.failures().getFirst().message());
    }
    if (corpus.documents().size() != 1) {
      throw new IOException(
          file + ": found " + corpus.documents().size() + " documents, expected one file; name it");
    }
    return corpus.documents().getFirst();
  }

  private List<Path> expand(Path input, List<Corpus.Failure> failures) {
    if (!Files.exists(input)) {
      failures.add(
          new Corpus.Failure(
              input, input + ": found nothing there, expected a file or folder; check the path"));
      return List.of();
    }
    if (!Files.isDirectory(input)) {
      return List.of(input);
    }
    Map<String, Path> found = new TreeMap<>();
    try {
      Files.walkFileTree(
          input,
          EnumSet.of(FileVisitOption.FOLLOW_LINKS),
          Integer.MAX_VALUE,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
              return !folder.equals(input) && isHidden(folder)
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              if (attributes.isRegularFile() && !isHidden(file) && claimant(file).isPresent()) {
                found.put(slashed(input.relativize(file)), file);
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
              // A circle of links is no failure: what it leads to is read where it stands.
              if (!(e instanceof java.nio.file.FileSystemLoopException)) {
                failures.add(new Corpus.Failure(file, message(file, e)));
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      failures.add(new Corpus.Failure(input, message(input, e)));
    }
    if (found.isEmpty() && failures.stream().noneMatch(f -> f.file().startsWith(input))) {
      failures.add(
          new Corpus.Failure(
              input,
              input
                  + ": found no file to read in the folder, expected files named *."
                  + readers.stream()
                      .flatMap(r -> r.extensions().stream())
                      .sorted()
                      .collect(Collectors.joining(", *."))
                  + "; name the files themselves to have them read as plain text"));
    }
    return List.copyOf(found.values());
  }

  private static boolean isHidden(Path path) {
    Path name = path.getFileName();
    return name != null && name.toString().startsWith(".");
  }

  private Optional<DocumentReader> claimant(Path file) {
    Path name = file.getFileName();
    String text = name == null ? "" : name.toString();
    String extension = text.substring(text.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return text.indexOf('.') < 0
        ? Optional.empty()
        : readers.stream().filter(r -> r.extensions().contains(extension)).findFirst();
  }

  private DocumentReader readerOf(Path file) {
    return claimant(file).orElse(fallback);
  }

  private byte[] bytes(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new FormatException(
          file.toString(), "found a device or pipe, expected a file; copy it to a file first");
    }
    long size = Files.size(file);
    if (size > options.maxBytes()) {
      throw new FormatException(
          file.toString(),
          "found %,d bytes, expected at most %,d; split the file"
              .formatted(size, options.maxBytes()));
    }
    return Files.readAllBytes(file);
  }

  private static String message(Path file, IOException e) {
    return switch (e) {
      case FormatException format -> String.valueOf(format.getMessage());
      case NoSuchFileException missing ->
          file + ": found nothing there, expected a file; check the path";
      case java.nio.file.AccessDeniedException denied ->
          file + ": found no permission to read, expected a readable file; change its rights";
      default -> file + ": could not be read (" + e + "); check the disk and try again";
    };
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path.toAbsolutePath().normalize();
    }
  }

  /**
   * Paths relative to the folder that all inputs have in common, a folder given counting itself; of
   * a single file, its name.
   */
  private static Map<Path, String> names(List<Path> inputs, List<Path> files) {
    Path common = null;
    boolean first = true;
    for (Path input : inputs) {
      Path place = input.toAbsolutePath().normalize();
      Path folder = Files.isDirectory(place) ? place : place.getParent();
      if (first) {
        common = folder;
        first = false;
      }
      while (common != null && (folder == null || !folder.startsWith(common))) {
        common = common.getParent();
      }
    }
    Map<Path, String> names = new HashMap<>();
    for (Path file : files) {
      Path place = file.toAbsolutePath().normalize();
      names.put(file, slashed(common == null ? place : common.relativize(place)));
    }
    return names;
  }

  private static String slashed(Path path) {
    List<String> parts = new ArrayList<>();
    path.forEach(part -> parts.add(part.toString()));
    return String.join("/", parts);
  }

  private static String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(Sha256.digest().digest(bytes));
  }
}
