package org.bitig.memory;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;
import org.bitig.model.Code;
import org.bitig.model.Content;
import org.bitig.model.Property;
import org.bitig.model.TranslationUnit;
import org.bitig.model.Tuv;

/**
 * Writes a unit as bytes and reads it back, inline codes and all.
 *
 * <pre>
 * unit     := version(1) id sourceLanguage map(attributes) properties strings(notes) variants
 * variant  := language content map(attributes) properties strings(notes)
 * content  := count piece*
 * piece    := 0 text | 1 kind map(attributes) content
 * </pre>
 *
 * Counts are variable-length, strings are UTF-8 behind their length.
 */
public final class UnitCodec {
  private static final byte VERSION = 1;
  private static final int TEXT = 0;
  private static final int CODE = 1;

  private UnitCodec() {}

  /** Returns the unit as bytes; equal units have equal bytes. */
  public static BytesRef write(TranslationUnit unit) {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    try {
      out.writeByte(VERSION);
      out.writeString(unit.id());
      out.writeString(unit.sourceLanguage());
      out.writeMapOfStrings(unit.attributes());
      properties(unit.properties(), out);
      strings(unit.notes(), out);
      out.writeVInt(unit.variants().size());
      for (Tuv variant : unit.variants()) {
        out.writeString(variant.language());
        content(variant.content(), out);
        out.writeMapOfStrings(variant.attributes());
        properties(variant.properties(), out);
        strings(variant.notes(), out);
      }
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory failed", e);
    }
    return new BytesRef(out.toArrayCopy());
  }

  /** Returns the bytes of a segment alone. */
  static byte[] write(List<Content> content) {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    try {
      content(content, out);
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory failed", e);
    }
    return out.toArrayCopy();
  }

  /**
   * Returns the unit that was written.
   *
   * @throws IOException if the bytes are not those of a unit of this version
   */
  public static TranslationUnit read(BytesRef bytes) throws IOException {
    ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    byte version = in.readByte();
    if (version != VERSION) {
      throw new IOException(
          "found a unit in form " + version + ", expected " + VERSION + "; use a newer bitig");
    }
    String id = in.readString();
    String sourceLanguage = in.readString();
    Map<String, String> attributes = in.readMapOfStrings();
    List<Property> properties = properties(in);
    List<String> notes = strings(in);
    int count = in.readVInt();
    List<Tuv> variants = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      variants.add(
          new Tuv(
              in.readString(), content(in), in.readMapOfStrings(), properties(in), strings(in)));
    }
    return new TranslationUnit(id, sourceLanguage, variants, attributes, properties, notes);
  }

  private static void content(List<Content> content, DataOutput out) throws IOException {
    out.writeVInt(content.size());
    for (Content piece : content) {
      switch (piece) {
        case Content.Text text -> {
          out.writeVInt(TEXT);
          out.writeString(text.text());
        }
        case Code code -> {
          out.writeVInt(CODE);
          out.writeString(code.kind().name());
          out.writeMapOfStrings(code.attributes());
          content(code.content(), out);
        }
      }
    }
  }

  private static List<Content> content(DataInput in) throws IOException {
    int count = in.readVInt();
    List<Content> content = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      int piece = in.readVInt();
      content.add(
          piece == TEXT
              ? new Content.Text(in.readString())
              : new Code(Code.Kind.valueOf(in.readString()), in.readMapOfStrings(), content(in)));
    }
    return content;
  }

  private static void properties(List<Property> properties, DataOutput out) throws IOException {
    out.writeVInt(properties.size());
    for (Property property : properties) {
      out.writeString(property.type());
      out.writeString(property.value());
    }
  }

  private static List<Property> properties(DataInput in) throws IOException {
    int count = in.readVInt();
    List<Property> properties = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      properties.add(new Property(in.readString(), in.readString()));
    }
    return properties;
  }

  private static void strings(List<String> strings, DataOutput out) throws IOException {
    out.writeVInt(strings.size());
    for (String string : strings) {
      out.writeString(string);
    }
  }

  private static List<String> strings(DataInput in) throws IOException {
    int count = in.readVInt();
    List<String> strings = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      strings.add(in.readString());
    }
    return strings;
  }
}
