package io.waymark.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.io.Serial;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes a time only as a text that begins with a date: a bare number says neither its unit nor where it began to count. */
final class WrittenTime<T> extends StdScalarDeserializer<T> {
    @Serial
    private static final long serialVersionUID = 1;

    private static final Pattern BEGINS_WITH_DATE = Pattern.compile("\\s{0,9}[+-]?\\d{4,10}-\\d{2}-\\d{2}.*");

    private final JsonDeserializer<T> written;

    WrittenTime(Class<T> type, JsonDeserializer<T> written) {
        super(type);
        this.written = written;
    }

    @Override
    public @Nullable T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            Object none = context.handleUnexpectedToken(handledType(), parser);
            throw new IllegalStateException("a fault was passed over, giving " + none);
        }
        if (!BEGINS_WITH_DATE.matcher(parser.getText()).matches()) {
            throw context.weirdStringException("", handledType(), "no date");
        }
        return written.deserialize(parser, context);
    }
}
