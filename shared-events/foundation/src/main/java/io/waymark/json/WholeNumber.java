package io.waymark.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.io.Serial;
import java.math.BigDecimal;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Takes a whole number in whatever form a partner writes it ({@code 5}, {@code 5.0}, {@code "5"}), and never a part of one. */
final class WholeNumber<T> extends StdScalarDeserializer<T> {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient Function<BigDecimal, T> exact;

    WholeNumber(Class<T> type, Function<BigDecimal, T> exact) {
        super(type);
        this.exact = exact;
    }

    @Override
    public LogicalType logicalType() {
        return LogicalType.Integer;
    }

    @Override
    public @Nullable T getNullValue(DeserializationContext context) throws JsonMappingException {
        return handledType().isPrimitive() ? context.reportInputMismatch(this, "null is no number") : null;
    }

    @Override
    public @Nullable T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.hasToken(JsonToken.VALUE_STRING)) {
            return ofText(parser.getText().strip(), context);
        }
        if (!parser.hasToken(JsonToken.VALUE_NUMBER_INT) && !parser.hasToken(JsonToken.VALUE_NUMBER_FLOAT)) {
            Object none = context.handleUnexpectedToken(handledType(), parser);
            throw new IllegalStateException("a fault was passed over, giving " + none);
        }
        return exactly(parser.getDecimalValue(), context);
    }

    private @Nullable T ofText(String text, DeserializationContext context) throws IOException {
        if (text.isEmpty()) {
            return getNullValue(context);
        }
        try {
            return exactly(new BigDecimal(text), context);
        } catch (NumberFormatException noNumber) {
            throw context.weirdStringException("", handledType(), "no number");
        }
    }

    private T exactly(BigDecimal value, DeserializationContext context) throws IOException {
        if (BoundedDecimal.isBounded(value)) {
            try {
                return exact.apply(value);
            } catch (ArithmeticException partOrOverflow) {
                throw context.weirdNumberException(0, handledType(), "no whole number of this size");
            }
        }
        throw context.weirdNumberException(0, handledType(), "too many digits");
    }
}
