package io.waymark.tracking.provider;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.waymark.json.PartnerJson;
import io.waymark.tracking.provider.application.MalformedPushException;
import io.waymark.tracking.provider.domain.UnreadableKind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads a provider's JSON: bounded in depth and size, no key twice, nothing after its end. Lenient in form, as a number may
 * stand for a text; a value of another kind than documented is left out and told, and never costs the rest.
 */
public final class PushJson<T> {
    private static final int MAX_DEPTH = 40;
    /** No text can be longer than a body: single values are judged by whoever reads them. */
    private static final int MAX_TEXT = 4_000_000;

    /** Jackson makes a number of a number even where a text is wanted: that takes the square of its length. */
    private static final int MAX_NUMBER = 1_000;

    private static final int MAX_NAME = 10_000;
    private static final int MOST_WRITTEN = 16_000;
    private static final JsonMapper MAPPER = PartnerJson.mapper(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(MAX_TEXT)
                    .maxNumberLength(MAX_NUMBER)
                    .maxNameLength(MAX_NAME)
                    .build())
            .rebuild()
            .withCoercionConfigDefaults(
                    config -> config.setCoercion(CoercionInputShape.EmptyString, CoercionAction.AsNull))
            .withCoercionConfig(
                    LogicalType.Textual,
                    config -> config.setCoercion(CoercionInputShape.Boolean, CoercionAction.TryConvert))
            .addHandler(new Misfits())
            .build();

    private static final ObjectWriter WRITER = MAPPER.rebuild()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.ALWAYS, JsonInclude.Include.ALWAYS))
            .build()
            .writer();

    private final ObjectReader reader;

    /** A reader prepared once for a shape. */
    public PushJson(Class<T> shape) {
        reader = MAPPER.readerFor(shape);
    }

    /**
     * Reads a body, every value of which must be of the kind that is documented.
     *
     * @throws MalformedPushException with the path or position of the fault
     */
    public T read(byte[] body) throws MalformedPushException {
        if (!isUtf8(body)) {
            throw new MalformedPushException(UnreadableKind.CHARACTER, "body", "is not UTF-8");
        }
        return read(reader, body);
    }

    /**
     * Reads a body; values of another kind than documented are left out, and the reading told of them.
     *
     * @throws MalformedPushException where nothing can be read at all, with the position of the fault
     */
    public T read(byte[] body, RowReading reading) throws MalformedPushException {
        byte[] utf8 = body;
        if (!isUtf8(body)) {
            reading.misfit("body", "holds bytes that are not UTF-8", "null");
            utf8 = new String(body, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
        }
        return read(Misfits.told(reader, utf8, reading), utf8);
    }

    /** A row as JSON, as far as it was read. */
    static String written(@Nullable Object row) {
        try {
            String text = WRITER.writeValueAsString(row);
            return text.length() <= MOST_WRITTEN ? text : text.substring(0, MOST_WRITTEN);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a row that was read cannot be written", impossible);
        }
    }

    private T read(ObjectReader prepared, byte[] body) throws MalformedPushException {
        try {
            T read = prepared.readValue(body);
            if (read == null) {
                throw new MalformedPushException(UnreadableKind.MISSING, "body", "is null");
            }
            return read;
        } catch (IOException broken) {
            throw new MalformedPushException(
                    UnreadableKind.SHAPE, Misfits.place(broken), "cannot be read as the documented JSON");
        }
    }

    private static boolean isUtf8(byte[] body) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
            return true;
        } catch (CharacterCodingException broken) {
            return false;
        }
    }
}
