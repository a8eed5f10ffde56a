package io.waymark.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * Reads JSON of our own to the letter (request bodies, commands and events, stored rows), because a value that is bent into
 * another shape is booked before anybody sees it.
 *
 * <p>A decimal is no whole number, not even {@code 5.0}; a number is no text and a text no number; an empty text is nothing
 * but a text; a time is a text; no key comes twice; nothing follows the end. Fields that nobody knows are passed over, since
 * a newer sender may add some.
 */
public final class HouseJson {
    private static final StreamReadConstraints BOUNDS = StreamReadConstraints.builder()
            .maxNestingDepth(64)
            .maxStringLength(5_000_000)
            .maxNumberLength(100)
            .build();

    /** A mapper for payloads: what is absent is left out. */
    public static JsonMapper mapper() {
        return builder()
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                .build();
    }

    /** For a mapper with names or an inclusion of its own. */
    public static JsonMapper.Builder builder() {
        JsonMapper strict = new JsonMapper();
        govern(strict);
        return strict.rebuild().disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    }

    /** Lays the policy on a mapper that a framework made. */
    public static void govern(ObjectMapper mapper) {
        mapper.registerModule(new JavaTimeModule())
                .registerModule(shapes())
                .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        mapper.getFactory().setStreamReadConstraints(BOUNDS);
        refuse(mapper, LogicalType.Integer, Shape.TEXT, Shape.FLAG, Shape.DECIMAL);
        refuse(mapper, LogicalType.Float, Shape.TEXT, Shape.FLAG);
        refuse(mapper, LogicalType.Boolean, Shape.TEXT, Shape.WHOLE, Shape.DECIMAL);
        refuse(mapper, LogicalType.Textual, Shape.FLAG, Shape.WHOLE, Shape.DECIMAL);
        refuse(mapper, LogicalType.Enum, Shape.WHOLE, Shape.DECIMAL);
        mapper.coercionConfigDefaults().setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
    }

    /** The shapes of scalars as the parser tells them apart. */
    private enum Shape {
        TEXT(CoercionInputShape.String),
        FLAG(CoercionInputShape.Boolean),
        WHOLE(CoercionInputShape.Integer),
        DECIMAL(CoercionInputShape.Float);

        private final CoercionInputShape input;

        Shape(CoercionInputShape input) {
            this.input = input;
        }
    }

    private static void refuse(ObjectMapper mapper, LogicalType wanted, Shape... shapes) {
        var coercions = mapper.coercionConfigFor(wanted);
        for (Shape shape : shapes) {
            coercions.setCoercion(shape.input, CoercionAction.Fail);
        }
        coercions.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
    }

    private static Module shapes() {
        return new SimpleModule("waymark-house-json")
                .addDeserializer(BigDecimal.class, new BoundedDecimal())
                .addDeserializer(Instant.class, new WrittenTime<>(Instant.class, InstantDeserializer.INSTANT))
                .addDeserializer(
                        OffsetDateTime.class,
                        new WrittenTime<>(OffsetDateTime.class, InstantDeserializer.OFFSET_DATE_TIME))
                .addDeserializer(LocalDate.class, new WrittenTime<>(LocalDate.class, LocalDateDeserializer.INSTANCE));
    }

    private HouseJson() {}
}
