package io.waymark.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.math.BigDecimal;
import java.util.OptionalLong;

/**
 * Reads JSON that a partner wrote (providers, carriers, payment service providers) leniently in form and strictly in value:
 * they write numbers for texts, texts for numbers and fields that no document names, but a count of 1.5 is none.
 */
public final class PartnerJson {
    private static final StreamReadConstraints BOUNDS = StreamReadConstraints.builder()
            .maxNestingDepth(64)
            .maxStringLength(1_000_000)
            .maxNumberLength(100)
            .build();

    /** A mapper for messages to a partner and its answers; what is absent is left out. */
    public static JsonMapper mapper() {
        return mapper(BOUNDS);
    }

    /** The same where messages are bounded otherwise. */
    public static JsonMapper mapper(StreamReadConstraints bounds) {
        return JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(bounds)
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build())
                .addModule(values())
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .withCoercionConfig(
                        LogicalType.Textual,
                        coercions -> coercions.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                .build();
    }

    /** A count or a code in a tree, in whatever form it is written; empty where it is none, or not whole. */
    public static OptionalLong whole(JsonNode value) {
        try {
            BigDecimal number = new BigDecimal(value.asText().strip());
            return BoundedDecimal.isBounded(number) ? OptionalLong.of(number.longValueExact()) : OptionalLong.empty();
        } catch (ArithmeticException | NumberFormatException noWholeNumber) {
            return OptionalLong.empty();
        }
    }

    private static Module values() {
        return new SimpleModule("waymark-partner-json")
                .addDeserializer(BigDecimal.class, new BoundedDecimal())
                .addDeserializer(Integer.class, new WholeNumber<>(Integer.class, BigDecimal::intValueExact))
                .addDeserializer(int.class, new WholeNumber<>(int.class, BigDecimal::intValueExact))
                .addDeserializer(Long.class, new WholeNumber<>(Long.class, BigDecimal::longValueExact))
                .addDeserializer(long.class, new WholeNumber<>(long.class, BigDecimal::longValueExact));
    }

    private PartnerJson() {}
}
