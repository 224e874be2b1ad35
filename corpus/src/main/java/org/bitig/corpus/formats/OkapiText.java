package org.bitig.corpus.formats;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.sf.okapi.common.Event;
import net.sf.okapi.common.IParameters;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.filters.IFilter;
import net.sf.okapi.common.resource.RawDocument;
import net.sf.okapi.common.resource.TextUnitUtil;
import org.bitig.model.FormatException;

/** Runs one of Okapi's filters over a file. */
final class OkapiText {
  private OkapiText() {}

  /** What a filter hands over is taken here. */
  @FunctionalInterface
  interface Taker {
    void take(Event event) throws IOException;
  }

  /**
   * Returns the texts of a file in one language, without inline codes.
   *
   * @param file its name, for messages
   * @throws FormatException if the filter cannot read it
   */
  static List<String> of(String file, byte[] bytes, IFilter filter, IParameters parameters)
      throws IOException {
    List<String> texts = new ArrayList<>();
    filter.setParameters(parameters);
    run(
        file,
        bytes,
        filter,
        event -> {
          if (event.isTextUnit()) {
            texts.add(TextUnitUtil.getSourceText(event.getTextUnit(), true));
          }
        });
    return texts;
  }

  /** Hands over all events of a file. */
  static void run(String file, byte[] bytes, IFilter filter, Taker taker) throws IOException {
    // The filters ask for languages and do not look at them; und is refused by some.
    try (filter;
        RawDocument document =
            new RawDocument(
                new ByteArrayInputStream(bytes),
                "UTF-8",
                LocaleId.fromString("en"),
                LocaleId.fromString("kk"))) {
      filter.open(document);
      while (filter.hasNext()) {
        taker.take(filter.next());
      }
    } catch (RuntimeException e) {
      // The filters throw whatever comes at damaged files; the cause stays with the message.
      throw new FormatException(
          file,
          "found content that its format does not allow ("
              + reason(e)
              + "), expected a whole file; open it in the program it comes from and save it anew",
          e);
    }
  }

  private static String reason(Throwable e) {
    Throwable deepest = e;
    for (int i = 0; i < 20 && deepest.getCause() != null; i++) {
      deepest = deepest.getCause();
    }
    String message = String.valueOf(deepest.getMessage()).strip().replaceAll("\\s+", " ");
    return message.length() > 200 ? message.substring(0, 200) + "…" : message;
  }
}
