package org.bitig.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.bitig.model.Progress;
import org.bitig.model.SentenceEncoder;
import org.bitig.model.TokenVectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CachingEncoderTest {
  private static final List<String> TEXTS =
      IntStream.range(0, 40).mapToObj(i -> "text " + "x".repeat(i)).toList();

  @TempDir private Path folder;
  private final List<String> asked = new ArrayList<>();
  private final List<String> notices = new ArrayList<>();

  private CachingEncoder open(String id, long mostBytes) {
    return CachingEncoder.in(folder, new LengthEncoder(id), mostBytes, notices::add);
  }

  private float[][] encode(String id) {
    try (CachingEncoder encoder = open(id, CachingEncoder.MOST_BYTES)) {
      return encoder.encode(TEXTS, Progress.NONE);
    }
  }

  private Path file() throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(".vectors")).findFirst().orElseThrow();
    }
  }

  @Test
  void encodesATextOnceInAllRunsAndGivesTheSameVectors() {
    float[][] first = encode("m");
    asked.clear();

    assertThat(encode("m")).isDeepEqualTo(first);
    assertThat(asked).isEmpty();
    assertThat(notices).isEmpty();
  }

  @Test
  void keepsModelsApart() {
    encode("m");
    asked.clear();

    encode("another");

    assertThat(asked).hasSize(TEXTS.size());
  }

  @Test
  void survivesACutAtAnyByte() throws IOException {
    float[][] expected = encode("m");
    byte[] whole = Files.readAllBytes(file());
    Path file = file();
    for (int length = 0; length < whole.length; length += 7) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertThat(encode("m")).isDeepEqualTo(expected);
    }
  }

  @Test
  void doesNotBelieveARecordThatWasChanged() throws IOException {
    float[][] expected = encode("m");
    byte[] changed = Files.readAllBytes(file());
    changed[256 + 32 + 1] ^= 1;
    Files.write(file(), changed);

    assertThat(encode("m")).isDeepEqualTo(expected);
  }

  @Test
  void setsAFileAsideThatIsNoCacheAndSaysSo() throws IOException {
    encode("m");
    Path file = file();
    Files.writeString(file, "somebody's notes");

    encode("m");

    assertThat(notices).hasSize(1).first().asString().contains("set aside");
    assertThat(file.resolveSibling(file.getFileName() + ".damaged")).hasContent("somebody's notes");
  }

  @Test
  void worksWithoutACacheWhereNoneCanBe() throws IOException {
    Path notAFolder = folder.resolve("file");
    Files.writeString(notAFolder, "");
    try (CachingEncoder encoder =
        CachingEncoder.in(
            notAFolder, new LengthEncoder("m"), CachingEncoder.MOST_BYTES, notices::add)) {
      assertThat(encoder.encode(List.of("abc"), Progress.NONE)).isDeepEqualTo(new float[][] {{3}});
    }
    assertThat(notices).hasSize(1).first().asString().contains("can't be used");
  }

  @Test
  void forgetsTheOlderHalfWhenTheFileIsTooLarge() throws IOException {
    encode("m");
    long full = Files.size(file());
    try (CachingEncoder encoder = open("m", full / 2)) {
      asked.clear();
      encoder.encode(TEXTS, Progress.NONE);
    }

    assertThat(asked).hasSize(TEXTS.size() / 2);
  }

  @Test
  void twoAtOnceDoNotSpoilTheFile() {
    try (CachingEncoder one = open("m", CachingEncoder.MOST_BYTES);
        CachingEncoder other = open("m", CachingEncoder.MOST_BYTES)) {
      one.encode(TEXTS.subList(0, 10), Progress.NONE);
      other.encode(TEXTS.subList(5, 20), Progress.NONE);
      one.encode(TEXTS.subList(15, 40), Progress.NONE);
    }
    asked.clear();

    float[][] vectors = encode("m");

    assertThat(asked).isEmpty();
    for (int i = 0; i < vectors.length; i++) {
      assertThat(vectors[i]).containsExactly(TEXTS.get(i).length());
    }
  }

  private final class LengthEncoder implements SentenceEncoder {
    private final String id;

    LengthEncoder(String id) {
      this.id = id;
    }

    @Override
    public String id() {
      return id;
    }

    @Override
    public int dimensions() {
      return 1;
    }

    @Override
    public float[][] encode(List<String> texts, Progress progress) {
      asked.addAll(texts);
      return texts.stream().map(text -> new float[] {text.length()}).toArray(float[][]::new);
    }

    @Override
    public List<TokenVectors> tokens(List<String> texts, Progress progress) {
      return List.of();
    }

    @Override
    public void close() {}
  }
}
