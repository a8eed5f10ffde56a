package io.waymark.exceptions.desk.application;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a parcel stands, as far as a desk must know; what is null nobody told.
 *
 * @param state   as the carrier's nodes decide it
 * @param movedAt the newest physical scan; null before the first
 * @param numbers under which others know it
 */
public record ParcelFacts(
        @Nullable String state,
        @Nullable String carrier,
        @Nullable String origin,
        @Nullable String destination,
        @Nullable Instant movedAt,
        @Nullable Instant promisedUntil,
        List<String> numbers) {}
