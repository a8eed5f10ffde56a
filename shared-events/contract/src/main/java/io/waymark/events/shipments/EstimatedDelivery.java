package io.waymark.events.shipments;

import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * When a carrier expects to deliver.
 *
 * @param from  the window's begin, with its offset; equal to {@code until} where the carrier names one moment
 * @param until the window's end, with its offset: delivered later is late
 * @param asOf  when the carrier thought so, UTC
 */
public record EstimatedDelivery(OffsetDateTime from, OffsetDateTime until, Instant asOf) {}
