package io.waymark.tracking.shipment.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who delivers a shipment in the end, as the order side knows it.
 *
 * @param brand          by which recipients know the deliverer
 * @param carrier        our code of the deliverer; null where the brand is not known to our tables
 * @param transferNumber the deliverer's number; null while it is not known
 * @param assignedAt     when the order side learnt of it, UTC; of two the later one holds
 */
public record LastMile(
        String brand, @Nullable String carrier, @Nullable String transferNumber, Instant assignedAt) {}
