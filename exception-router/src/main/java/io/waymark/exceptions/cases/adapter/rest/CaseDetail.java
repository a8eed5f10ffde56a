package io.waymark.exceptions.cases.adapter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.waymark.exceptions.cases.application.CaseTickets.CaseTicket;
import io.waymark.exceptions.cases.domain.DeskClocks;
import io.waymark.exceptions.cases.domain.ExceptionCase;
import io.waymark.exceptions.cases.domain.Resolution;
import io.waymark.exceptions.cases.domain.TimelineEntry;
import io.waymark.exceptions.cases.domain.Waiting;
import io.waymark.exceptions.classify.domain.Owner;
import io.waymark.exceptions.classify.domain.Playbooks;
import io.waymark.exceptions.classify.domain.Rule;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a desk sees of a case.
 *
 * @param copyOwners     desks that are told but do not act
 * @param clocks         the two clocks of the desk
 * @param incidentId     the mass incident that holds the case, or held it last; absent where none did
 * @param tickets        of help desks, the newest first
 * @param acknowledgedAt when somebody took it; absent while nobody did
 * @param waiting        absent unless the case waits
 * @param resolution     absent while open
 * @param why            how the class and with it the desk were chosen
 * @param playbook       the next steps, in order
 * @param timeline       what happened, oldest first
 */
record CaseDetail(
        @JsonUnwrapped CaseSummary summary,
        List<Owner> copyOwners,
        List<ClockView> clocks,
        @Nullable UUID incidentId,
        List<CaseTicket> tickets,
        @Nullable Instant acknowledgedAt,
        @Nullable Waiting waiting,
        @Nullable Resolution resolution,
        int reopenings,
        Why why,
        List<String> playbook,
        List<Line> timeline) {

    /**
     * One clock.
     *
     * @param name     {@code FIRST_RESPONSE} or {@code RESOLVE}
     * @param notified the last mark that somebody was told of: 0, 50, 100 or 200 percent
     */
    record ClockView(String name, Instant startedAt, Instant due, int notified) {}

    /**
     * The reason.
     *
     * @param words    the carrier's words that decided; empty where its code did
     * @param eventId  the event that decided
     * @param override by which desk, severity and clocks differ from the class's, as {@code class:merchant:carrier}; absent
     *                 where they do not
     * @param rules    the version of the tables by which desk, severity and clocks were given; absent where it was not kept
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Why(
            Rule rule,
            List<String> words,
            String explanation,
            UUID eventId,
            @Nullable String override,
            @Nullable String rules) {}

    /** One line of the story. */
    record Line(Instant happenedAt, Instant recordedAt, TimelineEntry.Kind kind, String actor, String text) {}

    static CaseDetail of(
            ExceptionCase from,
            @Nullable UUID incidentId,
            List<CaseTicket> tickets,
            List<TimelineEntry> timeline,
            List<Playbooks.Step> playbook) {
        return new CaseDetail(
                CaseSummary.of(from),
                from.routing().copyOwners(),
                clocks(from.clocks()),
                incidentId,
                tickets,
                from.handling().acknowledgedAt(),
                from.handling().waiting(),
                from.resolution(),
                from.handling().reopenings(),
                new Why(
                        from.routing().rule(),
                        from.routing().words(),
                        from.routing().explanation(),
                        from.routing().eventId(),
                        from.routing().override(),
                        from.routing().version()),
                playbook.stream().map(Playbooks.Step::text).toList(),
                timeline.stream()
                        .map(entry -> new Line(
                                entry.happenedAt(), entry.recordedAt(), entry.kind(), entry.actor(), entry.text()))
                        .toList());
    }

    private static List<ClockView> clocks(DeskClocks clocks) {
        ClockView firstResponse = new ClockView(
                DeskClocks.FIRST_RESPONSE,
                clocks.startedAt(),
                clocks.firstResponseDue(),
                clocks.firstResponseNotified());
        Instant resolveDue = clocks.resolveDue();
        return resolveDue == null
                ? List.of(firstResponse)
                : List.of(
                        firstResponse,
                        new ClockView(DeskClocks.RESOLVE, clocks.startedAt(), resolveDue, clocks.resolveNotified()));
    }
}
