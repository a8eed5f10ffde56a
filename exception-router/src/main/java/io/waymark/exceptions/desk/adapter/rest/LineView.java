package io.waymark.exceptions.desk.adapter.rest;

import io.waymark.exceptions.desk.adapter.rest.DeskTexts.DeskWords;
import io.waymark.exceptions.desk.application.QueueLine;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * A case as a line.
 *
 * @param pick   what a form sends to name the case as it is shown
 * @param weight the severity as a style
 */
public record LineView(
        String address, String pick, String subject, String type, String severity, String weight, Standing standing) {

    /** Where it stands. */
    public record Standing(String desk, String state, ClockView clock, String age) {}

    static LineView of(QueueLine line, Instant now, DeskWords words) {
        return new LineView(
                DeskPageResource.PATH + "/cases/" + line.caseId(),
                line.caseId() + "@" + line.version(),
                line.subject(),
                words.named("class", line.code()),
                words.named("severity", line.severity()),
                line.severity().name().toLowerCase(Locale.ROOT),
                new Standing(
                        words.named("owner", line.owner()),
                        words.named("state", line.state()),
                        ClockView.of(
                                line.state(),
                                line.clock().startedAt(),
                                line.clock().dueAt(),
                                now,
                                words),
                        words.span(Duration.between(line.clock().openedAt(), now))));
    }
}
