package io.waymark.tracking.query;

import io.waymark.web.Caller;
import io.waymark.web.Roles;
import org.jspecify.annotations.Nullable;

/**
 * What a caller may see, worked out once, so that an answer can be sifted on another thread than the request's.
 *
 * @param merchantId the one merchant whose shipments may be seen; null for one who may see everybody's
 * @param seesParked true where shipments that no order claims yet may be seen too
 */
record Visibility(@Nullable String merchantId, boolean seesParked) {

    static Visibility of(Caller caller) {
        String merchant = caller.merchantId().orElse(null);
        boolean ofTheHouse = caller.has(Roles.OPERATIONS)
                || caller.has(Roles.SUPPORT)
                || caller.has(Roles.TECHNICAL)
                || caller.has(Roles.ADMIN);
        return new Visibility(merchant, merchant == null && ofTheHouse);
    }

    boolean covers(ShipmentView view) {
        return view.merchantId() == null ? seesParked : merchantId == null || merchantId.equals(view.merchantId());
    }
}
