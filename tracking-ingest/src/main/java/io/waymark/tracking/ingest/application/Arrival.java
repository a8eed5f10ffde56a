package io.waymark.tracking.ingest.application;

import java.time.Instant;
import java.util.UUID;

/**
 * How a push came in.
 *
 * @param id      UUIDv7, ours
 * @param at      our clock
 * @param nanos   {@link System#nanoTime} of that moment
 * @param address where it comes from, as far as proxies are trusted
 */
public record Arrival(UUID id, Instant at, long nanos, String address) {}
