package io.waymark.sandbox.journey;

import java.time.OffsetDateTime;

/**
 * One event in a parcel's life.
 *
 * @param id         stays the same however often a provider repeats the event
 * @param occurredAt whole seconds, with the offset of the place
 */
public record Scan(String id, Milestone milestone, OffsetDateTime occurredAt, Place place) {}
