package io.waymark.order.booking.adapter.http.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.waymark.json.PartnerJson;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** How a body is written. */
public enum BodyFormat {
    JSON("json", "application/json"),
    XML("xml", "application/xml; charset=UTF-8"),
    FORM("form", "application/x-www-form-urlencoded");

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final JsonMapper MAPPER = PartnerJson.mapper();

    private final String word;
    private final String mediaType;

    BodyFormat(String word, String mediaType) {
        this.word = word;
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Reads what a carrier answered, however it is spoilt; empty where it cannot be read or says nothing. */
    public Optional<JsonNode> read(byte[] body) {
        return switch (this) {
            case JSON -> json(body);
            case XML -> XmlTree.read(body);
            case FORM -> FormFields.read(new String(body, StandardCharsets.UTF_8));
        };
    }

    /** As descriptions write it. */
    @Override
    public String toString() {
        return word;
    }

    /** Some systems put a byte order mark before their JSON. */
    private static Optional<JsonNode> json(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        try {
            return Optional.ofNullable(MAPPER.readTree(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text))
                    .filter(JsonNode::isContainerNode);
        } catch (JsonProcessingException misfit) {
            return Optional.empty();
        }
    }
}
