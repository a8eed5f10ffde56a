package io.waymark.order.booking.adapter.http.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The values of fields, as nodes and as texts. */
final class Values {

    /** Null and a blank text say nothing. */
    static boolean isAbsent(@Nullable Object value) {
        return value == null || (value instanceof String text && text.isBlank());
    }

    static @Nullable JsonNode node(@Nullable Object value) {
        if (value == null || isAbsent(value)) {
            return null;
        }
        return switch (value) {
            case Integer number -> IntNode.valueOf(number);
            case Long number -> LongNode.valueOf(number);
            case BigDecimal number -> DecimalNode.valueOf(plain(number));
            case Boolean truth -> BooleanNode.valueOf(truth);
            default -> TextNode.valueOf(value.toString());
        };
    }

    static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> plain(number).toPlainString();
            default -> value.toString();
        };
    }

    /** Without an exponent, which many readers do not know. */
    private static BigDecimal plain(BigDecimal number) {
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    private Values() {}
}
