package io.waymark.tracking.reuse;

import io.waymark.web.FieldFault;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person says; every field is checked at once, so all may be absent here.
 *
 * @param reason  why, for the audit trail; at most 500 characters
 * @param version of the shipment that was looked at; absent where the newest is meant
 */
public record SameParcelRequest(
        @Nullable String reason, @Nullable Long version) {
    private static final int LONGEST = 500;

    List<FieldFault> faults() {
        List<FieldFault> faults = new ArrayList<>();
        if (reason == null || reason.isBlank()) {
            faults.add(new FieldFault("reason", "is required"));
        } else if (reason.length() > LONGEST) {
            faults.add(new FieldFault("reason", "is longer than " + LONGEST + " characters"));
        } else if (reason.indexOf('\0') >= 0) {
            faults.add(new FieldFault("reason", "holds the character U+0000"));
        }
        if (version != null && version < 0) {
            faults.add(new FieldFault("version", "is below zero"));
        }
        return faults;
    }
}
