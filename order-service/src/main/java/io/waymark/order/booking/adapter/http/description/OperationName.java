package io.waymark.order.booking.adapter.http.description;

import io.waymark.order.booking.adapter.http.field.CallNames;
import io.waymark.order.booking.adapter.http.field.ConsignmentFields;
import io.waymark.order.booking.adapter.http.field.PickupFields;
import io.waymark.order.booking.adapter.http.template.FieldNames;
import java.util.EnumSet;
import java.util.Set;

/** The things that a carrier can be asked: what each may name, and which failures it can end in. */
enum OperationName {
    BOOK("book"),
    FIND("find"),
    RELEASE("release"),
    LABEL("label"),
    LAST_MILE("lastMile"),
    PICKUP("pickup"),
    CANCEL_PICKUP("cancelPickup");

    private final String key;

    OperationName(String key) {
        this.key = key;
    }

    /** Its name in a description. */
    String key() {
        return key;
    }

    FieldNames names() {
        FieldNames own =
                switch (this) {
                    case BOOK -> ConsignmentFields.NAMES;
                    case FIND, LAST_MILE -> FieldNames.of(CallNames.REFERENCE);
                    case RELEASE, LABEL -> FieldNames.of(CallNames.TRACKING_NUMBER);
                    case PICKUP -> PickupFields.NAMES;
                    case CANCEL_PICKUP -> FieldNames.of(CallNames.CONFIRMATION);
                };
        return own.and(CallNames.ALL);
    }

    /** What may stand in a header: headers take no letters beyond ASCII, and land in logs. */
    FieldNames impersonalNames() {
        return names().without("sender.", "recipient.");
    }

    Set<FailureKind> failures() {
        Set<FailureKind> possible = always();
        switch (this) {
            case BOOK, PICKUP -> possible.addAll(EnumSet.of(FailureKind.REFUSED, FailureKind.EXISTS));
            case RELEASE, CANCEL_PICKUP -> possible.addAll(EnumSet.of(FailureKind.NOT_FOUND, FailureKind.MOVING));
            case FIND, LABEL, LAST_MILE -> possible.add(FailureKind.NOT_FOUND);
        }
        return possible;
    }

    /** What can happen to any call. */
    static Set<FailureKind> always() {
        return EnumSet.of(FailureKind.RETRY, FailureKind.RATE_LIMITED);
    }
}
