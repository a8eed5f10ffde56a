package io.waymark.tracking.provider;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.waymark.json.PartnerJson;
import io.waymark.tracking.provider.application.MalformedPushException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads a provider's JSON strictly: bounded in depth and size, no key twice, no broken UTF-8, nothing after its end. */
public final class PushJson<T> {
    private static final int MAX_DEPTH = 40;
    private static final int MAX_TEXT = 100_000;
    private static final int MAX_NUMBER = 100;
    private static final JsonMapper MAPPER = PartnerJson.mapper(StreamReadConstraints.builder()
            .maxNestingDepth(MAX_DEPTH)
            .maxStringLength(MAX_TEXT)
            .maxNumberLength(MAX_NUMBER)
            .maxNameLength(MAX_NUMBER)
            .build());

    private final ObjectReader reader;

    /** A reader prepared once for a shape. */
    public PushJson(Class<T> shape) {
        reader = MAPPER.readerFor(shape);
    }

    /**
     * Reads a body.
     *
     * @throws MalformedPushException with the path or position of the fault
     */
    public T read(byte[] body) throws MalformedPushException {
        requireUtf8(body);
        try {
            T read = reader.readValue(body);
            if (read == null) {
                throw new MalformedPushException("body", "is null");
            }
            return read;
        } catch (IOException broken) {
            throw new MalformedPushException(place(broken), "cannot be read as the documented JSON");
        }
    }

    private static void requireUtf8(byte[] body) throws MalformedPushException {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
        } catch (CharacterCodingException broken) {
            throw new MalformedPushException("body", "is not UTF-8");
        }
    }

    private static String place(IOException broken) {
        String path = broken instanceof JsonMappingException mapping ? path(mapping) : "";
        if (!path.isEmpty()) {
            return path;
        }
        return broken instanceof JsonProcessingException json && json.getLocation() != null
                ? "line %d, column %d"
                        .formatted(
                                json.getLocation().getLineNr(),
                                json.getLocation().getColumnNr())
                : "body";
    }

    private static String path(JsonMappingException broken) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : broken.getPath()) {
            @Nullable String field = step.getFieldName();
            if (field == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(field);
            }
        }
        return path.toString();
    }
}
