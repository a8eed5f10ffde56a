package io.waymark.exceptions.desk.adapter.rest;

import io.waymark.exceptions.cases.domain.CaseState;
import io.waymark.exceptions.desk.adapter.rest.DeskTexts.DeskWords;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A clock, in words and in a colour that says the same.
 *
 * @param style {@code late}, {@code soon} (the second half of the time), {@code calm}, {@code waiting} or {@code none}
 */
public record ClockView(String style, String text) {

    static ClockView of(CaseState state, Instant startedAt, @Nullable Instant dueAt, Instant now, DeskWords words) {
        if (dueAt == null) {
            return new ClockView("none", words.of("clock.none"));
        }
        String style = style(state, startedAt, dueAt, now);
        return new ClockView(style, words.format("clock." + style, words.span(Duration.between(now, dueAt))));
    }

    private static String style(CaseState state, Instant startedAt, Instant dueAt, Instant now) {
        if (now.isAfter(dueAt)) {
            return "late";
        }
        if (state == CaseState.WAITING) {
            return "waiting";
        }
        Duration half = Duration.between(startedAt, dueAt).dividedBy(2);
        return now.isAfter(startedAt.plus(half)) ? "soon" : "calm";
    }
}
