package io.waymark.tracking.provider;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import io.waymark.json.JsonMisfit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Takes values of a wrong kind out of a body while it is read: they count as absent, and the reading is told where they stood.
 * A body that is of a wrong kind as a whole is not one of these.
 */
final class Misfits extends DeserializationProblemHandler {
    private static final Object SINK = Sink.class;
    private static final int MOST_RAW = 16_000;

    @SuppressWarnings("ArrayRecordComponent") // bytes that are cut from and never compared
    private record Sink(byte[] body, RowReading reading) {}

    /** The reader, telling a reading of a body. */
    static ObjectReader told(ObjectReader reader, byte[] body, RowReading reading) {
        return reader.withAttribute(SINK, new Sink(body, reading));
    }

    /** The path or position of a fault of the whole body. */
    static String place(IOException broken) {
        if (!(broken instanceof JsonProcessingException json)) {
            return "body";
        }
        String path = JsonMisfit.place(json);
        if (!path.isEmpty()) {
            return path;
        }
        JsonLocation at = json.getLocation();
        return at == null ? "body" : "line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
    }

    @Override
    public @Nullable Object handleUnexpectedToken(
            DeserializationContext context, JavaType wanted, JsonToken token, JsonParser parser, @Nullable String said)
            throws IOException {
        return leftOut(context, parser);
    }

    @Override
    public @Nullable Object handleMissingInstantiator(
            DeserializationContext context,
            Class<?> wanted,
            @Nullable ValueInstantiator none,
            @Nullable JsonParser parser,
            @Nullable String said)
            throws IOException {
        return leftOut(context, parser == null ? context.getParser() : parser);
    }

    @Override
    public @Nullable Object handleWeirdStringValue(
            DeserializationContext context, Class<?> wanted, String value, @Nullable String said) throws IOException {
        return leftOut(context, context.getParser());
    }

    @Override
    public @Nullable Object handleWeirdNumberValue(
            DeserializationContext context, Class<?> wanted, Number value, @Nullable String said) throws IOException {
        return leftOut(context, context.getParser());
    }

    private static @Nullable Object leftOut(DeserializationContext context, JsonParser parser) throws IOException {
        Sink sink = (Sink) context.getAttribute(SINK);
        JsonToken token = parser.currentToken();
        JsonStreamContext at = parser.getParsingContext();
        JsonStreamContext holder = token != null && token.isStructStart() ? at.getParent() : at;
        if (sink == null || holder == null || holder.inRoot()) {
            return NOT_HANDLED;
        }
        String where = JsonMisfit.place(holder);
        long from = parser.currentTokenLocation().getByteOffset();
        parser.skipChildren();
        long to = parser.currentLocation().getByteOffset();
        sink.reading().misfit(where, "is not of the documented kind", raw(sink.body(), from, to));
        return null;
    }

    private static String raw(byte[] body, long from, long to) {
        int start = Math.clamp(from, 0, body.length);
        int end = Math.clamp(to, start, Math.min(body.length, start + MOST_RAW));
        return new String(body, start, end - start, StandardCharsets.UTF_8);
    }
}
