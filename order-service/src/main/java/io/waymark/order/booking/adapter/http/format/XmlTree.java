package io.waymark.order.booking.adapter.http.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads XML as the tree below its root: elements and attributes by their names without prefixes, elements of one name as a list.
 * A document type is refused as a whole, and so are its entities, which could make us read files, call others or grow.
 */
final class XmlTree {
    private static final int DEEPEST = 64;
    private static final XMLInputFactory FACTORY = factory();

    static Optional<JsonNode> read(byte[] xml) {
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(xml));
            JsonNode tree = root(reader);
            reader.close();
            return Optional.of(tree);
        } catch (XMLStreamException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static JsonNode root(XMLStreamReader reader) throws XMLStreamException {
        JsonNode tree = null;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamReader.DTD -> throw new XMLStreamException("a document type");
                case XMLStreamReader.START_ELEMENT -> tree = element(reader, 1);
                default -> {
                    // Comments and white space around the root.
                }
            }
        }
        if (tree == null) {
            throw new XMLStreamException("no element");
        }
        return tree;
    }

    /** Leaves the reader at the element's end. */
    private static JsonNode element(XMLStreamReader reader, int depth) throws XMLStreamException {
        if (depth > DEEPEST) {
            throw new XMLStreamException("too deep");
        }
        ObjectNode members = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            members.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        StringBuilder text = new StringBuilder();
        for (int event = reader.next(); event != XMLStreamReader.END_ELEMENT; event = reader.next()) {
            switch (event) {
                case XMLStreamReader.START_ELEMENT -> {
                    String name = reader.getLocalName();
                    add(members, name, element(reader, depth + 1));
                }
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA -> text.append(reader.getText());
                case XMLStreamReader.ENTITY_REFERENCE -> throw new XMLStreamException("an entity");
                default -> {
                    // Comments and instructions say nothing.
                }
            }
        }
        return members.isEmpty() ? TextNode.valueOf(text.toString().strip()) : members;
    }

    private static void add(ObjectNode members, String name, JsonNode value) {
        @Nullable JsonNode before = members.get(name);
        if (before == null) {
            members.set(name, value);
        } else if (before.isArray()) {
            members.withArray(name).add(value);
        } else {
            members.putArray(name).add(before).add(value);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        return factory;
    }

    private XmlTree() {}
}
