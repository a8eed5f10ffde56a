package io.waymark.sandbox.carrier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.StringReader;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A body of XML as a tree, in which pieces and declared goods are lists however many there are. */
final class XmlBody {
    private static final Set<String> LISTS = Set.of("Piece", "Article");

    /** Null where it is no XML. */
    static @Nullable JsonNode read(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return tree(factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml)))
                    .getDocumentElement());
        } catch (SAXException | IOException e) {
            return null;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("this JDK cannot refuse a document type", e);
        }
    }

    private static JsonNode tree(Element element) {
        ObjectNode members = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            members.put(attribute.getNodeName(), attribute.getNodeValue());
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                if (LISTS.contains(inner.getTagName())) {
                    ArrayNode list = members.withArray(inner.getTagName());
                    list.add(tree(inner));
                } else {
                    members.set(inner.getTagName(), tree(inner));
                }
            }
        }
        return members.isEmpty() ? TextNode.valueOf(element.getTextContent()) : members;
    }

    private XmlBody() {}
}
