package org.bitig.memory;

import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.bitig.memory.match.AnalyzedText;
import org.bitig.memory.match.TextAnalyzer;
import org.bitig.memory.match.Token;
import org.bitig.model.Tier;
import org.bitig.model.Tuv;
import org.jspecify.annotations.Nullable;

/** A unit as a document of the index, and back. */
final class UnitDocument {
  private static final FieldType TERMS = new FieldType();

  static {
    TERMS.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    TERMS.setTokenized(true);
    TERMS.freeze();
  }

  private UnitDocument() {}

  static Document write(String key, StoredUnit stored) {
    Document document = new Document();
    document.add(new StringField(Fields.KEY, key, Field.Store.NO));
    document.add(new StoredField(Fields.UNIT, UnitCodec.write(stored.unit())));
    document.add(new StringField(Fields.TIER, stored.tier().label(), Field.Store.YES));
    document.add(new SortedDocValuesField(Fields.TIER, new BytesRef(stored.tier().label())));
    for (String origin : stored.origins()) {
      String name = TokenList.bounded(origin);
      document.add(new StringField(Fields.ORIGIN, name, Field.Store.YES));
      document.add(new SortedSetDocValuesField(Fields.ORIGIN, new BytesRef(name)));
    }
    Optional<Instant> changed = Standing.changed(stored.unit());
    changed.ifPresent(at -> document.add(new LongPoint(Fields.CHANGED, at.getEpochSecond())));
    Set<String> languages = new HashSet<>();
    for (Tuv variant : stored.unit().variants()) {
      String language = TextAnalyzer.language(variant.language());
      if (languages.add(language)) {
        document.add(new StringField(Fields.LANGUAGE, language, Field.Store.NO));
      }
      AnalyzedText text = TextAnalyzer.of(language).analyze(variant.text());
      List<Token> tokens = text.tokens();
      document.add(
          new Field(
              Fields.stems(language),
              new TokenList(tokens.stream().map(Token::stem).toList()),
              TERMS));
      document.add(
          new Field(
              Fields.forms(language),
              new TokenList(tokens.stream().map(Token::form).toList()),
              TERMS));
      document.add(new IntPoint(Fields.size(language), tokens.size()));
      document.add(new SortedNumericDocValuesField(Fields.size(language), tokens.size()));
    }
    return document;
  }

  static StoredUnit read(Document document) throws IOException {
    BytesRef bytes = document.getBinaryValue(Fields.UNIT);
    if (bytes == null) {
      throw new IOException("found a document that is no translation unit");
    }
    Tier tier = tier(document.get(Fields.TIER));
    return new StoredUnit(
        UnitCodec.read(bytes), tier, new TreeSet<>(List.of(document.getValues(Fields.ORIGIN))));
  }

  /** Returns the tier with a label; the lowest for one that is not known. */
  static Tier tier(@Nullable String label) {
    for (Tier known : Tier.values()) {
      if (known.label().equals(label)) {
        return known;
      }
    }
    return Tier.POSSIBLE;
  }
}
