/**
 * What the services say to each other: event types, their payloads and the topics that carry them.
 *
 * <p>A payload travels as JSON: times in ISO 8601 with an offset ({@link java.time.Instant} in UTC, {@link
 * java.time.OffsetDateTime} with the offset of the place), money in minor units, an absent value left out instead of
 * written as null. A reader ignores fields that it does not know. Within a major version a type only grows by optional
 * fields; anything else is a new type {@code ….v2} beside the old one. A new value of an enumeration reaches readers
 * first and writers afterwards, because a reader that does not know it cannot decode the event.
 *
 * <p>Records here hold no rules and check nothing: the schemas beside them say what is valid.
 */
@NullMarked
package io.waymark.events;

import org.jspecify.annotations.NullMarked;
