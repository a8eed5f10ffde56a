package io.waymark.exceptions.cases.domain;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a delivery stands contradicted, judged by the versions of the shipment's states.
 *
 * @param conflictVersion   the highest version that was contradicted; -1 for none
 * @param consistentVersion the highest version that was not; -1 for none
 * @param consistentAt      when we knew of the latter; null for none
 */
public record Consistency(
        long conflictVersion,
        long consistentVersion,
        @Nullable Instant consistentAt) {
    public static final Consistency UNKNOWN = new Consistency(-1, -1, null);

    Consistency with(long version, boolean conflict, Instant knownAt) {
        if (conflict) {
            return new Consistency(Math.max(conflictVersion, version), consistentVersion, consistentAt);
        }
        return version > consistentVersion ? new Consistency(conflictVersion, version, knownAt) : this;
    }

    /** Since when a contradiction is over; empty where there was none or it still stands. */
    Optional<Instant> restoredAt() {
        return conflictVersion >= 0 && consistentVersion > conflictVersion
                ? Optional.ofNullable(consistentAt)
                : Optional.empty();
    }
}
