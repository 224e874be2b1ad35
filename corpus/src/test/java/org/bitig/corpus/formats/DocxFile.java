package org.bitig.corpus.formats;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes small DOCX documents. */
final class DocxFile {
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  static final String SPACES =
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\""
          + OFFICE
          + "\"";
  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";

  private DocxFile() {}

  static byte[] of(String body) throws IOException {
    return zip(parts(body));
  }

  static Map<String, String> parts(String body) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
            + " Extension=\"rels\""
            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default"
            + " Extension=\"xml\" ContentType=\"application/xml\"/>"
            + override("document", "document.main")
            + override("styles", "styles")
            + override("header1", "header")
            + override("footnotes", "footnotes")
            + "</Types>");
    parts.put("_rels/.rels", relations(relation(1, "officeDocument", "word/document.xml")));
    parts.put(
        "word/document.xml",
        "<w:document "
            + SPACES
            + "><w:body>"
            + body
            + "<w:sectPr><w:headerReference"
            + " w:type=\"default\" r:id=\"rId2\"/></w:sectPr></w:body></w:document>");
    parts.put(
        "word/_rels/document.xml.rels",
        relations(
            relation(1, "styles", "styles.xml")
                + relation(2, "header", "header1.xml")
                + relation(3, "footnotes", "footnotes.xml")));
    parts.put(
        "word/styles.xml",
        "<w:styles "
            + SPACES
            + "><w:style w:type=\"paragraph\" w:styleId=\"a1\"><w:name"
            + " w:val=\"heading 1\"/></w:style></w:styles>");
    parts.put(
        "word/header1.xml",
        "<w:hdr " + SPACES + "><w:p><w:r><w:t>Бет басы</w:t></w:r></w:p></w:hdr>");
    parts.put(
        "word/footnotes.xml",
        "<w:footnotes "
            + SPACES
            + "><w:footnote w:id=\"2\"><w:p><w:r><w:t>Ескерту.</w:t></w:r>"
            + "</w:p></w:footnote></w:footnotes>");
    return parts;
  }

  static byte[] zip(Map<String, String> parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  static String paragraph(String text) {
    return "<w:p><w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r></w:p>";
  }

  private static String override(String part, String type) {
    return "<Override PartName=\"/word/"
        + part
        + ".xml\" ContentType=\""
        + WORD
        + type
        + "+xml\"/>";
  }

  private static String relations(String inner) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + inner
        + "</Relationships>";
  }

  private static String relation(int id, String type, String target) {
    return "<Relationship Id=\"rId"
        + id
        + "\" Type=\""
        + OFFICE
        + "/"
        + type
        + "\" Target=\""
        + target
        + "\"/>";
  }
}
