package io.waymark.tracking.provider.sf;

import io.waymark.tracking.provider.application.MalformedPushException;
import io.waymark.tracking.provider.domain.UnreadableKind;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the XML of a push as a stream: without document types and entities of its own, never looking outside the document, and
 * no deeper than the format goes.
 */
final class XmlRoutes {
    private static final String ROUTE = "WaybillRoute";
    private static final List<String> WAY = List.of("Request", "Body", ROUTE);

    static List<@Nullable Route> of(String text) throws MalformedPushException {
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(text));
            try {
                return routes(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException broken) {
            throw new MalformedPushException(
                    UnreadableKind.SHAPE, place(broken), "cannot be read as the documented XML");
        }
    }

    private static List<@Nullable Route> routes(XMLStreamReader reader)
            throws XMLStreamException, MalformedPushException {
        List<@Nullable Route> routes = new ArrayList<>();
        int depth = 0;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new MalformedPushException(UnreadableKind.SHAPE, "body", "declares or uses entities");
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                if (depth == WAY.size() || !reader.getLocalName().equals(WAY.get(depth))) {
                    throw new MalformedPushException(
                            UnreadableKind.SHAPE, "body", "holds an element that is not documented");
                }
                depth++;
                if (depth == WAY.size()) {
                    routes.add(route(reader));
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
        return routes;
    }

    private static Route route(XMLStreamReader reader) {
        return new Route(
                reader.getAttributeValue(null, "mailno"),
                reader.getAttributeValue(null, "id"),
                reader.getAttributeValue(null, "opCode"),
                reader.getAttributeValue(null, "acceptTime"),
                reader.getAttributeValue(null, "acceptAddress"),
                reader.getAttributeValue(null, "remark"),
                reader.getAttributeValue(null, "reasonCode"),
                reader.getAttributeValue(null, "secondaryStatusCode"));
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }

    private static String place(XMLStreamException broken) {
        return broken.getLocation() == null
                ? "body"
                : "line %d, column %d"
                        .formatted(
                                broken.getLocation().getLineNumber(),
                                broken.getLocation().getColumnNumber());
    }

    private XmlRoutes() {}
}
