package io.waymark.tracking.shipment.domain;

import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * When a carrier expects to deliver.
 *
 * @param from  the window's begin; equal to {@code until} where the carrier names one moment, the day's begin where it names a day
 * @param until the window's end: delivered later is late
 * @param asOf  when the carrier thought so, from the signed bytes: the push's own time, or else its newest node's
 */
public record Estimate(OffsetDateTime from, OffsetDateTime until, Instant asOf) {

    /** Checks that the window does not end before it begins. */
    public Estimate {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("an estimate ends before it begins");
        }
    }
}
