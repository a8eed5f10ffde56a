package io.waymark.events.orders;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fact {@code order.refused.v1}: nothing was stored of the command. Keyed by {@code merchantId:referenceNo} because there
 * is no order id.
 *
 * @param errorCode same codes as the HTTP problems, such as {@code ORDER_INVALID}
 * @param errors    one per fault, so that the sender can mend all of them at once
 */
public record OrderRefused(
        @Nullable String merchantId,
        @Nullable String referenceNo,
        String errorCode,
        String errorMsg,
        List<FieldError> errors,
        Instant refusedAt) {

    /** A fault of one field; {@code field} is a path such as {@code consignee.phone}. Never repeats the value. */
    public record FieldError(String field, String message) {}
}
