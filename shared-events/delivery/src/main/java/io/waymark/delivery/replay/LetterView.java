package io.waymark.delivery.replay;

import org.jspecify.annotations.Nullable;

/**
 * A dead letter as an operator sees it; its value is not shown, as it may hold personal data.
 *
 * @param offset         its place in the dead-letter topic
 * @param at             when it was put aside, ISO 8601 in UTC
 * @param consumer       who could not read it
 * @param cause          one sentence that says what is wrong
 * @param exception      class name of what was thrown at it
 * @param topic          where it was read first, with {@code partition} and {@code topicOffset}
 * @param eventType      {@code ce_type} as it came; {@code ***} where it can be no type
 * @param eventId        {@code ce_id} as it came; {@code ***} where it can be no id
 * @param replays        how often it was replayed and came back
 * @param putAside       whether an operator put the record aside; it is replayed only when that is asked for
 * @param withoutValue   whether the record did not fit; a replay reads it where it was read first
 */
public record LetterView(
        long offset,
        @Nullable String at,
        @Nullable String consumer,
        @Nullable String cause,
        @Nullable String exception,
        @Nullable String topic,
        long partition,
        long topicOffset,
        @Nullable String eventType,
        @Nullable String eventId,
        int replays,
        boolean putAside,
        boolean withoutValue) {}
