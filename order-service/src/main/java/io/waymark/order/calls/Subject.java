package io.waymark.order.calls;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which order a call was about, as far as is known. */
public record Subject(
        @Nullable String merchantId,
        @Nullable String referenceNo,
        @Nullable UUID orderId,
        @Nullable String shipmentCode) {
    public static final Subject UNKNOWN = new Subject(null, null, null, null);

    /** An order of which nothing else is at hand. */
    public static Subject ofOrder(UUID orderId) {
        return new Subject(null, null, orderId, null);
    }

    /** Set while a carrier is asked on behalf of an order. */
    public static final ScopedValue<Subject> CURRENT = ScopedValue.newInstance();
}
