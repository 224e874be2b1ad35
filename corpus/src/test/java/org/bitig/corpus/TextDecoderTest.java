package org.bitig.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.bitig.model.FormatException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextDecoderTest {
  private static final String KAZAKH =
      "Өзен жағасындағы ескі диірмен қайта іске қосылды, ұн тартылды.";

  private final TextDecoder decoder = new TextDecoder();

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void aByteOrderMarkDecidesAndGoes(String charset) throws IOException {
    byte[] bytes = ("\uFEFF" + KAZAKH).getBytes(Charset.forName(charset));
    assertThat(decoder.decode("t", bytes)).isEqualTo(SourceText.plain(charset, KAZAKH));
  }

  @Test
  void theMarkOfUtf8StaysInTheText() throws IOException {
    byte[] bytes = ("\uFEFF" + KAZAKH).getBytes(StandardCharsets.UTF_8);
    assertThat(decoder.decode("t", bytes)).isEqualTo(SourceText.plain("UTF-8", "\uFEFF" + KAZAKH));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void utf16IsKnownWithoutAMark(String charset) throws IOException {
    byte[] bytes = (KAZAKH + "\n" + KAZAKH).getBytes(Charset.forName(charset));
    assertThat(decoder.decode("t", bytes).charset()).isEqualTo(charset);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "windows-1251 | Старая мельница у реки снова заработала, и запахло мукой.",
        "KOI8-R | Старая мельница у реки снова заработала, и запахло мукой.",
        "IBM866 | Старая мельница у реки снова заработала, и запахло мукой.",
        "windows-1254 | Irmağın kıyısındaki eski değirmen yeniden çalışmaya başladı.",
        "windows-1252 | The old mill “below the village” turned again – at last."
      })
  void singleByteEncodingsAreToldByTheirLetters(String charset, String text) throws IOException {
    SourceText source = decoder.decode("t", text.getBytes(Charset.forName(charset)));
    assertThat(source).isEqualTo(SourceText.plain(charset, text));
  }

  @Test
  void theKazakhStandardEncodingIsKnown() throws IOException {
    // "Қала мен өзен, ғасырлар, ұлы тау" in STRK 1048-2002
    int[] kazakh = {
      0x8D, 0xE0, 0xEB, 0xE0, ' ', 0xEC, 0xE5, 0xED, ' ', 0xB4, 0xE7, 0xE5, 0xED, ',', ' ', 0xBA,
      0xE0, 0xF1, 0xFB, 0xF0, 0xEB, 0xE0, 0xF0, ',', ' ', 0xA2, 0xEB, 0xFB, ' ', 0xF2, 0xE0, 0xF3
    };
    byte[] content = new byte[kazakh.length];
    for (int i = 0; i < kazakh.length; i++) {
      content[i] = (byte) kazakh[i];
    }
    assertThat(decoder.decode("t", content))
        .isEqualTo(SourceText.plain("KZ-1048", "Қала мен өзен, ғасырлар, ұлы тау"));
  }

  @Test
  void damagedAndTruncatedUtf8IsStillUtf8() throws IOException {
    byte[] bytes = KAZAKH.getBytes(StandardCharsets.UTF_8);
    byte[] cut = Arrays.copyOf(bytes, 41);
    assertThat(decoder.decode("t", cut).charset()).isEqualTo("UTF-8");
    bytes[40] = (byte) 0xFF;
    SourceText damaged = decoder.decode("t", bytes);
    assertThat(damaged.charset()).isEqualTo("UTF-8");
    assertThat(damaged.text()).contains("\uFFFD").startsWith("Өзен").endsWith("тартылды.");
  }

  @Test
  void binaryDataIsRefused() {
    byte[] noise = new byte[4096];
    new Random(1).nextBytes(noise);
    assertThatThrownBy(() -> decoder.decode("noise.txt", noise))
        .isInstanceOf(FormatException.class)
        .hasMessageStartingWith("noise.txt: found binary data (")
        .hasMessageEndingWith("% control bytes), expected text; save it as plain text in UTF-8");
    assertThatThrownBy(() -> decoder.decode("a.txt", new byte[] {'P', 'K', 3, 4, 0, 0}))
        .hasMessage(
            "a.txt: found a ZIP archive (as DOCX, ODT, EPUB and XLSX are), expected text;"
                + " save it as plain text in UTF-8");
  }
}
