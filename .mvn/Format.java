import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Checks or rewrites the layout of every Java source under a folder: {@code Format check|write FOLDER}.
 *
 * <p>Run as a single source file by the build, because the formatter needs a newer JDK than Maven may run on.
 */
public final class Format {
  public static void main(String[] arguments) throws Exception {
    boolean write = arguments[0].equals("write");
    Path root = Path.of(arguments[1]);
    Formatter formatter = new Formatter(JavaFormatterOptions.defaultOptions());
    List<Path> sources;
    try (Stream<Path> files = Files.walk(root)) {
      sources =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> root.relativize(file).toString().contains("src"))
              .filter(file -> !root.relativize(file).toString().contains("target"))
              .sorted()
              .toList();
    }
    List<Path> odd = new ArrayList<>();
    for (Path source : sources) {
      String before = Files.readString(source);
      String after = formatter.formatSourceAndFixImports(before);
      if (!after.equals(before)) {
        odd.add(root.relativize(source));
        if (write) {
          Files.writeString(source, after);
        }
      }
    }
    if (write) {
      System.out.println("formatted " + odd.size() + " of " + sources.size() + " sources");
    } else if (!odd.isEmpty()) {
      System.err.println("not formatted: " + odd);
      System.err.println("format them with: mvn -N process-sources -Dformat.mode=write");
      System.exit(1);
    }
  }
}
