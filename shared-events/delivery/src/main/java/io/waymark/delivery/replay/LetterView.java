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
 * @param eventType      {@code ce_type} as it came, which may be what is wrong
 * @param eventId        {@code ce_id} as it came
 * @param replays        how often it was replayed and came back
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
        int replays) {}
