package org.bitig.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bitig.exchange.RunExport;
import org.bitig.model.Document;
import org.bitig.model.Language;
import org.bitig.model.Run;
import org.bitig.model.Tier;

/** The few lines at the end of a command that say what was done and where to look. */
final class Summary {
  private Summary() {}

  /** Says what was read and found. */
  static void of(Run run, PrintWriter err) {
    Map<Language, Integer> languages = new EnumMap<>(Language.class);
    long segments = 0;
    for (Document document : run.documents()) {
      languages.merge(document.language(), 1, Integer::sum);
      segments += document.material().size();
    }
    List<String> parts = new ArrayList<>();
    languages.forEach((language, count) -> parts.add(count + " " + language.englishName()));
    err.println(
        "read "
            + Words.count(run.documents().size(), "document")
            + " ("
            + Words.list(parts)
            + ") with "
            + Words.count(segments, "sentence"));
  }

  /** Says what was written. */
  static void afterWriting(RunExport.Result result, Path folder, PrintWriter err) {
    for (String problem : result.problems()) {
      err.println("bitig: " + problem);
    }
    for (String kept : result.files().kept()) {
      err.println(
          "bitig: " + folder.resolve(kept) + ": a file you had changed, kept under this name");
    }
    List<String> tiers = new ArrayList<>();
    for (Tier tier : Tier.values()) {
      tiers.add(result.counts().getOrDefault(tier.label(), 0L) + " " + tier.label());
    }
    err.println(
        "found "
            + Words.count(result.counts().getOrDefault("matches", 0L), "match")
            + " ("
            + Words.list(tiers)
            + " for the memory) and "
            + Words.count(result.counts().getOrDefault("concepts", 0L), "concept"));
    err.println("wrote " + folder + "; begin with " + folder.resolve("report.html"));
    err.flush();
  }
}
