package asterism.bot.feature.publicity;

import asterism.bot.feature.Publishing.Entry;
import asterism.bot.feature.publicity.Library.Placed;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * What came or changed last, for programs that tell people of it: Atom (RFC 4287). An entry has the
 * same id for ever, so that nobody is told of it twice.
 *
 * @param since what the feed itself is as old as, while nothing is in it
 */
record Feed(Library library, Instant since) {
  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final int MOST = 50;
  private static final int LONGEST_TITLE = 120;

  byte[] written() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newInstance()
              .createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
      xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
      feed(xml, library.latest(MOST));
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }

  private String language() {
    return library.reader().wording().language().code();
  }

  private void feed(XMLStreamWriter xml, List<Placed> latest) throws XMLStreamException {
    xml.setDefaultNamespace(ATOM);
    xml.writeStartElement(ATOM, "feed");
    xml.writeDefaultNamespace(ATOM);
    xml.writeAttribute("xml:lang", language());
    element(xml, "id", id("feed"));
    element(
        xml,
        "title",
        library.reader().wording().plain("publicity.feed.title", "name", library.name()));
    element(
        xml,
        "updated",
        latest.stream().findFirst().map(p -> moment(p.entry().changed())).orElse(moment(since)));
    link(xml, "alternate", "");
    link(xml, "self", "/feed.atom");
    xml.writeStartElement(ATOM, "author");
    element(xml, "name", library.name());
    xml.writeEndElement();
    for (Placed each : latest) {
      entry(xml, each);
    }
    xml.writeEndElement();
  }

  private void entry(XMLStreamWriter xml, Placed placed) throws XMLStreamException {
    Reader reader = library.reader();
    Entry entry = placed.entry();
    String section = placed.section().section();
    String said = reader.plain(entry.title(), entry.at());
    xml.writeStartElement(ATOM, "entry");
    element(xml, "id", id(section + "/" + entry.id()));
    element(
        xml,
        "title",
        reader
            .wording()
            .plain(
                "publicity.feed.entry",
                "section",
                library.title(placed.section()).plain(),
                "numbered",
                entry.number().isPresent(),
                "number",
                entry.number().orElse(0),
                "state",
                reader.plain(entry.state().apply(reader.wording()), entry.at()),
                "title",
                shortened(said)));
    element(xml, "published", moment(entry.at()));
    element(xml, "updated", moment(entry.changed()));
    link(xml, "alternate", "/" + section);
    xml.writeStartElement(ATOM, "content");
    xml.writeAttribute("type", "text");
    xml.writeCharacters(clean(content(entry, said)));
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private String content(Entry entry, String said) {
    Reader reader = library.reader();
    StringBuilder content = new StringBuilder(said);
    String whose = reader.whose(entry);
    if (!whose.isEmpty()) {
      content.append('\n').append(whose);
    }
    entry
        .lines()
        .forEach(
            line ->
                content
                    .append('\n')
                    .append(reader.plain(line.apply(reader.wording()), entry.at())));
    return content.toString();
  }

  private void link(XMLStreamWriter xml, String rel, String below) throws XMLStreamException {
    xml.writeEmptyElement(ATOM, "link");
    xml.writeAttribute("rel", rel);
    xml.writeAttribute(
        "href",
        library
                .addresses()
                .whole(library.slug())
                .orElse(library.addresses().root() + "/" + library.slug())
            + below
            + "?lang="
            + language());
  }

  /** In each language its own: they are other words. */
  private String id(String what) {
    return "urn:uuid:"
        + UUID.nameUUIDFromBytes(
            (library.slug() + "/" + language() + "/" + what).getBytes(StandardCharsets.UTF_8));
  }

  private static String moment(Instant at) {
    return at.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private static String shortened(String words) {
    String line = words.replaceAll("\\s+", " ").strip();
    return line.codePointCount(0, line.length()) <= LONGEST_TITLE
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST_TITLE - 1)) + "…";
  }

  private static void element(XMLStreamWriter xml, String name, String words)
      throws XMLStreamException {
    xml.writeStartElement(ATOM, name);
    xml.writeCharacters(clean(words));
    xml.writeEndElement();
  }

  /** Without what no XML may have in it. */
  private static String clean(String words) {
    StringBuilder kept = new StringBuilder();
    words
        .codePoints()
        .filter(
            sign ->
                sign == '\t'
                    || sign == '\n'
                    || (sign >= 0x20 && sign <= 0xD7FF)
                    || (sign >= 0xE000 && sign <= 0xFFFD)
                    || sign >= 0x10000)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }
}
