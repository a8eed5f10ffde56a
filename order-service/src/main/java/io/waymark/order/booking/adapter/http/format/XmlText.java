package io.waymark.order.booking.adapter.http.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a tree as XML: members as elements, items of a list as elements of one name, {@code @name} as an attribute. */
final class XmlText {
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();
    private static final char ATTRIBUTE = '@';

    static String write(String root, JsonNode tree) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter writer = FACTORY.createXMLStreamWriter(text);
            writer.writeStartDocument("UTF-8", "1.0");
            element(writer, root, tree);
            writer.writeEndDocument();
            writer.close();
        } catch (XMLStreamException broken) {
            throw new IllegalStateException("a text takes whatever is written", broken);
        }
        return text.toString();
    }

    private static void element(XMLStreamWriter writer, String name, JsonNode value) throws XMLStreamException {
        if (value.isArray()) {
            for (JsonNode item : value) {
                element(writer, name, item);
            }
            return;
        }
        writer.writeStartElement(name);
        for (var member : value.properties()) {
            if (isAttribute(member.getKey())) {
                writer.writeAttribute(
                        member.getKey().substring(1), writable(member.getValue().asText()));
            }
        }
        for (var member : value.properties()) {
            if (!isAttribute(member.getKey())) {
                element(writer, member.getKey(), member.getValue());
            }
        }
        if (value.isValueNode()) {
            writer.writeCharacters(writable(value.asText()));
        }
        writer.writeEndElement();
    }

    private static boolean isAttribute(String name) {
        return name.charAt(0) == ATTRIBUTE;
    }

    /** XML 1.0 has no place for control characters and broken surrogates, not even escaped. */
    private static String writable(String text) {
        StringBuilder writable = new StringBuilder(text.length());
        text.codePoints().map(XmlText::writable).forEach(writable::appendCodePoint);
        return writable.toString();
    }

    private static int writable(int character) {
        boolean control = character < ' ' && character != '\n' && character != '\r' && character != '\t';
        boolean broken = character >= 0xD800 && character <= 0xDFFF;
        return control || broken || character == 0xFFFE || character == 0xFFFF ? ' ' : character;
    }

    private XmlText() {}
}
