package io.waymark.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers.BigDecimalDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.io.Serial;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Refuses decimals that would cost more to calculate with than to send: {@code 1e999999} is eight characters long. */
final class BoundedDecimal extends StdScalarDeserializer<BigDecimal> {
    /** Digits before and behind the point that a number may have. */
    static final int MOST_DIGITS = 30;

    @Serial
    private static final long serialVersionUID = 1;

    BoundedDecimal() {
        super(BigDecimal.class);
    }

    @Override
    public LogicalType logicalType() {
        return LogicalType.Float;
    }

    @Override
    public @Nullable BigDecimal deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        BigDecimal value = BigDecimalDeserializer.instance.deserialize(parser, context);
        if (value != null && !isBounded(value)) {
            throw context.weirdNumberException(0, BigDecimal.class, "too many digits");
        }
        return value;
    }

    static boolean isBounded(BigDecimal value) {
        return value.signum() == 0
                ? Math.abs((long) value.scale()) <= MOST_DIGITS
                : value.scale() <= MOST_DIGITS && (long) value.precision() - value.scale() <= MOST_DIGITS;
    }
}
