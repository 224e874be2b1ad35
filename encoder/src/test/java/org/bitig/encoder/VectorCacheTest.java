package org.bitig.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VectorCacheTest {
  private static final long ROOMY = 1 << 20;

  @TempDir Path folder;
  private final List<String> told = new ArrayList<>();

  private VectorCache open(Path where, long limit) {
    return VectorCache.open(where, limit, told::add);
  }

  private static VectorKey key(int number) {
    return VectorKey.of("model", VectorKey.Asked.SENTENCE, "text " + number);
  }

  /** Returns bytes that only this number has, of a length of its own. */
  private static byte[] payload(int number) {
    byte[] bytes = new byte[20 + Math.floorMod(number, 37)];
    new Random(number).nextBytes(bytes);
    return bytes;
  }

  private static void put(VectorCache cache, int from, int to) {
    Map<VectorKey, byte[]> records = new LinkedHashMap<>();
    for (int i = from; i < to; i++) {
      records.put(key(i), payload(i));
    }
    cache.put(records);
  }

  /** Returns which of the numbers are there; fails if one has another's bytes. */
  private static List<Integer> present(VectorCache cache, int from, int to) {
    List<Integer> present = new ArrayList<>();
    for (int i = from; i < to; i++) {
      Optional<byte[]> found = cache.get(key(i));
      if (found.isPresent()) {
        assertThat(found.get()).as("record %d", i).isEqualTo(payload(i));
        present.add(i);
      }
    }
    return present;
  }

  private static List<Integer> numbers(int from, int to) {
    return Stream.iterate(from, i -> i + 1).limit(Math.max(0, to - from)).toList();
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static long size(Path folder) throws IOException {
    long size = 0;
    for (String name : names(folder)) {
      size += Files.size(folder.resolve(name));
    }
    return size;
  }

  @Test
  void keepsWhatWasPutBetweenRuns() {
    Path deep = folder.resolve("a/b");
    try (VectorCache cache = open(deep, ROOMY)) {
      assertThat(present(cache, 0, 5)).isEmpty();
      put(cache, 0, 3);
      put(cache, 2, 5);
      assertThat(present(cache, 0, 6)).isEqualTo(numbers(0, 5));
    }
    try (VectorCache cache = open(deep, ROOMY)) {
      assertThat(present(cache, 0, 6)).isEqualTo(numbers(0, 5));
    }
    assertThat(told).isEmpty();
  }

  @Test
  void storesARecordOnce() throws IOException {
    try (VectorCache one = open(folder, ROOMY);
        VectorCache other = open(folder, ROOMY)) {
      put(one, 0, 5);
      long size = size(folder);
      put(one, 0, 5);
      put(other, 0, 5);
      assertThat(size(folder)).isEqualTo(size);
      assertThat(present(other, 0, 5)).isEqualTo(numbers(0, 5));
    }
  }

  @Test
  void aFileCutAnywhereLosesOnlyWhatIsBehindTheCut() throws IOException {
    List<Long> ends = new ArrayList<>();
    byte[] whole = fileOfFour(ends);
    for (int cut = 0; cut <= whole.length; cut++) {
      int length = cut;
      int left = (int) ends.stream().filter(end -> end <= length).count();
      Path here = withFile(Arrays.copyOf(whole, cut));
      try (VectorCache cache = open(here, ROOMY)) {
        assertThat(present(cache, 0, 4)).as("cut at %d", cut).isEqualTo(numbers(0, left));
        put(cache, 0, 6);
      }
      assertThatAllSixAreThere(here, "cut at " + cut);
    }
    assertThat(told).isEmpty();
  }

  @Test
  void zerosThatALostMachineLeavesAreCutOff() throws IOException {
    byte[] whole = fileOfFour(new ArrayList<>());
    for (int cut = 0; cut < whole.length; cut++) {
      Path here = withFile(Arrays.copyOf(Arrays.copyOf(whole, cut), whole.length + 100));
      try (VectorCache cache = open(here, ROOMY)) {
        present(cache, 0, 4);
        put(cache, 0, 6);
      }
      assertThatAllSixAreThere(here, "zeros from " + cut);
      assertThat(names(here)).containsExactly("lock", "v1-000001.vectors");
    }
  }

  @Test
  void aDamagedByteNeverGivesAWrongVector() throws IOException {
    byte[] whole = fileOfFour(new ArrayList<>());
    for (int at = 0; at < whole.length; at++) {
      byte[] damaged = whole.clone();
      damaged[at] ^= 0x40;
      Path here = withFile(damaged);
      told.clear();
      try (VectorCache cache = open(here, ROOMY)) {
        assertThat(present(cache, 0, 4)).as("byte %d", at).hasSizeLessThan(4);
        assertThat(told).as("byte %d", at).hasSize(1);
        put(cache, 0, 6);
        assertThat(present(cache, 0, 6)).as("byte %d", at).isEqualTo(numbers(0, 6));
      }
      assertThatAllSixAreThere(here, "byte " + at);
    }
  }

  private void assertThatAllSixAreThere(Path here, String what) {
    try (VectorCache cache = open(here, ROOMY)) {
      assertThat(present(cache, 0, 6)).as(what).isEqualTo(numbers(0, 6));
    }
  }

  /** Returns a file of the records 0 to 3, and where they end. */
  private byte[] fileOfFour(List<Long> ends) throws IOException {
    Path here = folder.resolve("four");
    Path file = here.resolve("v1-000001.vectors");
    try (VectorCache cache = open(here, ROOMY)) {
      for (int i = 0; i < 4; i++) {
        put(cache, i, i + 1);
        ends.add(Files.size(file));
      }
    }
    return Files.readAllBytes(file);
  }

  /** Returns a new folder with one file of vectors. */
  private Path withFile(byte[] bytes) throws IOException {
    Path here = Files.createTempDirectory(folder, "with");
    Files.write(here.resolve("v1-000001.vectors"), bytes);
    return here;
  }

  @Test
  void aForeignFileIsSetAsideWithANotice() throws IOException {
    Path file = folder.resolve("v1-000001.vectors");
    Files.writeString(file, "Dear diary, this is no file of vectors.");
    Files.writeString(folder.resolve("damaged-000000.vectors"), "an older one");
    Files.writeString(folder.resolve("notes.txt"), "of a person");

    try (VectorCache cache = open(folder, ROOMY)) {
      put(cache, 0, 3);
      assertThat(present(cache, 0, 3)).isEqualTo(numbers(0, 3));
    }

    assertThat(told)
        .containsExactly(
            file
                + ": is not a file of vectors; set aside as damaged-000001.vectors, its vectors are"
                + " computed again");
    assertThat(folder.resolve("damaged-000001.vectors")).content().startsWith("Dear diary");
    assertThat(names(folder))
        .containsExactly("damaged-000001.vectors", "lock", "notes.txt", "v1-000002.vectors");
  }

  @Test
  void aFolderUnderTheNameOfAFileIsPassedOver() throws IOException {
    Files.createDirectory(folder.resolve("v1-000007.vectors"));
    try (VectorCache cache = open(folder, ROOMY)) {
      put(cache, 0, 3);
      assertThat(present(cache, 0, 3)).isEqualTo(numbers(0, 3));
    }
    assertThat(told).isEmpty();
    assertThat(names(folder)).contains("v1-000008.vectors");
  }

  @Test
  void staysWithinItsLimitAndDropsTheOldest() throws IOException {
    long limit = 4000;
    try (VectorCache cache = open(folder, limit)) {
      for (int i = 0; i < 500; i++) {
        put(cache, i, i + 1);
        assertThat(size(folder)).as("after %d", i).isLessThanOrEqualTo(limit);
      }
      List<Integer> left = present(cache, 0, 500);
      assertThat(left).hasSizeGreaterThan(25).endsWith(499);
      assertThat(left).isEqualTo(numbers(left.getFirst(), 500));
    }
    try (VectorCache cache = open(folder, limit)) {
      assertThat(present(cache, 0, 500)).hasSizeGreaterThan(25).endsWith(499);
    }
    assertThat(told).isEmpty();
  }

  @Test
  void whatIsLargerThanAFileIsNotKept() throws IOException {
    try (VectorCache cache = open(folder, 4000)) {
      cache.put(Map.of(key(1), new byte[501]));
      assertThat(cache.get(key(1))).isEmpty();
    }
    assertThat(names(folder)).containsExactly("lock");
  }

  @Test
  void withoutAFolderItKeepsNothingAndSaysSo() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "mine");
    try (VectorCache cache = open(file, ROOMY)) {
      put(cache, 0, 3);
      assertThat(present(cache, 0, 3)).isEmpty();
    }
    assertThat(told).containsExactly(file + ": is not a folder; vectors are not kept between runs");
    assertThat(file).hasContent("mine");
  }

  @Test
  void aFolderThatGoesAwayEndsTheKeepingAndNoMore() throws IOException {
    try (VectorCache cache = open(folder.resolve("here"), ROOMY)) {
      put(cache, 0, 3);
      for (String name : names(folder.resolve("here"))) {
        Files.delete(folder.resolve("here").resolve(name));
      }
      Files.delete(folder.resolve("here"));
      put(cache, 3, 6);
      put(cache, 6, 9);
      present(cache, 0, 9);
    }
    assertThat(told).hasSize(1).first().asString().contains("here").contains("no further vectors");
  }

  @Test
  void processesAtOnceLoseNothing() throws Exception {
    Process one = process(folder, 0, 600);
    Process other = process(folder, 300, 900);
    try (VectorCache cache = open(folder, ROOMY)) {
      for (int i = 900; i < 1000; i++) {
        put(cache, i, i + 1);
      }
      assertThat(ended(one)).isZero();
      assertThat(ended(other)).isZero();
    }
    try (VectorCache cache = open(folder, ROOMY)) {
      assertThat(present(cache, 0, 1000)).isEqualTo(numbers(0, 1000));
    }
    assertThat(told).isEmpty();
  }

  @Test
  void aProcessThatIsKilledLeavesAWorkingCache() throws Exception {
    for (int i = 0; i < 3; i++) {
      Process process = process(folder, 0, 1_000_000);
      while (names(folder).size() < 2 + i) {
        Thread.sleep(5);
      }
      Thread.sleep(20L * i);
      process.destroyForcibly();
      ended(process);
      try (VectorCache cache = open(folder, 200_000)) {
        put(cache, -100, 0);
        assertThat(present(cache, -100, 0)).isEqualTo(numbers(-100, 0));
        present(cache, 0, 100_000);
      }
    }
    assertThat(told).isEmpty();
  }

  private static int ended(Process process) throws InterruptedException {
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    return process.exitValue();
  }

  private static Process process(Path folder, int from, int to) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx200m",
            "-cp",
            System.getProperty("java.class.path"),
            Writer.class.getName(),
            folder.toString(),
            String.valueOf(from),
            String.valueOf(to))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /** Stores records one by one, as a process of its own. */
  static final class Writer {
    private Writer() {}

    public static void main(String[] arguments) {
      int to = Integer.parseInt(arguments[2]);
      List<String> told = new ArrayList<>();
      try (VectorCache cache = VectorCache.open(Path.of(arguments[0]), 200_000, told::add)) {
        for (int i = Integer.parseInt(arguments[1]); i < to; i++) {
          put(cache, i, i + 1);
        }
      }
      told.forEach(System.err::println);
      System.exit(told.isEmpty() ? 0 : 1);
    }
  }
}
