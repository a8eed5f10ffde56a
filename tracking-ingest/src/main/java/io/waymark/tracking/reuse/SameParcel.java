package io.waymark.tracking.reuse;

import java.time.Instant;

/**
 * A person's decision that scans from before a waybill are of its parcel.
 *
 * @param decidedBy    who said so
 * @param reason       why, with personal data masked
 * @param earlierUntil the newest of the scans that were taken for an earlier parcel's
 */
public record SameParcel(
        String shipmentCode, Instant decidedAt, String decidedBy, String reason, Instant earlierUntil) {}
