package io.waymark.tracking.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the template writes, already in the reader's language.
 *
 * @param language BCP 47 tag
 * @param tone     style of the headline
 * @param steps    empty for a life that is not a normal one
 * @param days     newest first
 */
public record PageView(
        String language,
        String tone,
        String headline,
        @Nullable String detail,
        boolean conflict,
        @Nullable String expected,
        @Nullable String carrier,
        @Nullable String trackingNumber,
        List<StepView> steps,
        List<DayView> days) {

    /**
     * One step of the progress.
     *
     * @param style {@code done}, {@code current} or {@code ahead}
     */
    public record StepView(String style, String label, String spoken) {}

    /** What happened on one day, newest first. */
    public record DayView(String date, List<EntryView> entries) {}

    /**
     * One entry.
     *
     * @param machineTime ISO 8601
     * @param received    whether this is when the carrier told of it, not when it happened
     */
    public record EntryView(
            String machineTime,
            String time,
            String offset,
            String status,
            @Nullable String place,
            boolean received) {}
}
