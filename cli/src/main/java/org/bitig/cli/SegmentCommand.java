package org.bitig.cli;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.Callable;
import org.bitig.corpus.Corpus;
import org.bitig.model.Document;
import org.bitig.model.Segment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bitig segment}: the sentences of texts and where they stand. */
@Command(
    name = "segment",
    description =
        "Print the sentences of texts, with their language, kind and place in the source.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  bitig segment article.txt                        sentences, one a line",
      "  bitig segment texts/ --format jsonl              one JSON object a sentence, with"
          + " code-point offsets",
      "  bitig segment notes.txt --lang notes.txt=az      do not guess the language"
    })
final class SegmentCommand implements Callable<Integer> {
  /** What to print of a segment. */
  enum Format {
    TEXT,
    JSONL
  }

  @Spec private CommandSpec spec;
  @Mixin HelpOption help;
  @Mixin private ReadingOptions reading;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text: one sentence a line (default); jsonl: one JSON object a sentence.")
  private Format format = Format.TEXT;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    Corpus corpus = reading.read(err);
    long printed = 0;
    for (Document document : corpus.documents()) {
      for (Segment segment : document.segments()) {
        out.print(format == Format.JSONL ? json(segment) : segment.text());
        out.print('\n');
        printed++;
      }
    }
    out.flush();
    if (!corpus.failures().isEmpty()) {
      return ExitCode.FAILED;
    }
    return printed == 0 ? ExitCode.NOTHING_FOUND : ExitCode.DONE;
  }

  private static String json(Segment segment) throws IOException {
    StringWriter line = new StringWriter();
    try (JsonWriter json = new JsonWriter(line)) {
      json.beginObject();
      json.name("document").value(segment.document());
      json.name("lang").value(segment.language().tag());
      json.name("kind").value(segment.kind().label());
      json.name("start").value(segment.span().start());
      json.name("end").value(segment.span().end());
      json.name("text").value(segment.text());
      json.endObject();
    }
    return line.toString();
  }
}
