package org.bitig.lang.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.bitig.lang.name.Abbreviations.Abbreviation;
import org.bitig.lang.name.Abbreviations.LongForm;
import org.bitig.model.Language;
import org.bitig.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AbbreviationsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kk | Біріккен Ұлттар Ұйымы (БҰҰ) құрылды | БҰҰ=Біріккен Ұлттар Ұйымы",
        "kk | БҰҰ-ның (Біріккен Ұлттар Ұйымының) | БҰҰ=Біріккен Ұлттар Ұйымының",
        "az | Birləşmiş Millətlər Təşkilatı (BMT) | BMT=Birləşmiş Millətlər Təşkilatı",
        "az | İslam İnkişaf Bankı (İİB) | İİB=İslam İnkişaf Bankı",
        "en | the World Health Organization (WHO) said | WHO=World Health Organization",
        "en | Organisation for Economic Co-operation (OEC) | OEC=",
        "en | Bank of International Settlements (BIS) | BIS=Bank of International Settlements",
        "en | UN (see below) and UNESCOнун | UN= UNESCO=",
        "kk | ХХ ғасыр | ''",
        "en | XIX century | ''",
        "en | ALL NEWS OF THE DAY | ''",
        "en | I am | ''",
        "en | '' | ''",
      })
  void findsAbbreviationsAndWhatTheyAreShortFor(String tag, String text, String expected) {
    List<Abbreviation> found = Abbreviations.find(text, WordSimilarityTest.language(tag));
    assertThat(
            found.stream()
                .map(a -> a.text() + "=" + a.longForm().map(LongForm::text).orElse(""))
                .collect(Collectors.joining(" ")))
        .isEqualTo(expected);
  }

  @Test
  void spansCountCodePoints() {
    String text = "\uD83D\uDE00 World Health Organization (WHO)";
    assertThat(Abbreviations.find(text, Language.ENGLISH))
        .singleElement()
        .satisfies(
            a -> {
              assertThat(a.span()).isEqualTo(new Span(29, 32));
              assertThat(a.longForm().orElseThrow().span()).isEqualTo(new Span(2, 27));
            });
  }
}
