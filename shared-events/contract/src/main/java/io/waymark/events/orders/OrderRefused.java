package io.waymark.events.orders;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fact {@code order.refused.v1}: nothing was stored of the command. Keyed by {@code merchantId:referenceNo} because
 * there is no order id.
 *
 * @param merchantId  as the command said; absent where it did not
 * @param referenceNo as the command said; absent where it did not
 * @param errorCode   the same codes as the HTTP problems, such as {@code ORDER_INVALID}
 * @param errorMsg    the same in one sentence; no personal data
 * @param errors      one per fault, so that the sender can mend all of them at once; may be empty
 * @param refusedAt   when it was refused, UTC
 */
public record OrderRefused(
        @Nullable String merchantId,
        @Nullable String referenceNo,
        String errorCode,
        String errorMsg,
        List<FieldError> errors,
        Instant refusedAt)
        implements OrderEvent {

    /**
     * A fault of one field. Never repeats the value.
     *
     * @param field   path of the field, such as {@code consignee.phone}
     * @param message what is wrong with it
     * @param didYouMean what may have been meant, the likeliest first; absent where nothing comes near
     */
    public record FieldError(
            String field, String message, @Nullable List<String> didYouMean) {}
}
