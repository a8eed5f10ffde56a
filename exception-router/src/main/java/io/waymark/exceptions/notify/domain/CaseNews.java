package io.waymark.exceptions.notify.domain;

import io.waymark.exceptions.cases.domain.CaseEvent;
import io.waymark.exceptions.cases.domain.CaseGroup;
import io.waymark.exceptions.cases.domain.ExceptionCase;
import io.waymark.exceptions.classify.domain.Owner;
import io.waymark.exceptions.classify.domain.Severity;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that became of a case, as people are told of it. It holds no personal data and no free words.
 *
 * @param turn tells occasions of one kind on one case from each other; the same whenever the event is told
 */
public record CaseNews(Occasion occasion, String turn, Facts facts, Instant at) {
    private static final int WHOLE_CLOCK = 100;
    private static final String FIRST = "0";

    /**
     * What a case is about.
     *
     * @param shipmentCode null for an integration's case
     * @param about        whom an integration's case concerns; null for a shipment's case
     * @param due          when the clock ends that counts now; null where none runs
     * @param parcels      how many a mass incident holds; null for a single case
     */
    public record Facts(
            UUID caseId,
            String code,
            String family,
            Severity severity,
            Owner owner,
            @Nullable String shipmentCode,
            @Nullable String about,
            @Nullable Instant due,
            @Nullable Long parcels) {}

    /** Empty for what concerns nobody outside: a case that stays at the desk that had it. */
    public static Optional<CaseNews> of(CaseEvent event) {
        ExceptionCase about = event.about();
        String round = Integer.toString(about.handling().reopenings());
        Instant first = about.clocks().firstResponseDue();
        return switch (event) {
            case CaseEvent.Opened opened -> news(Occasion.OPENED, round, first, event);
            case CaseEvent.Reopened reopened -> news(Occasion.REOPENED, round, first, event);
            case CaseEvent.Routed routed -> {
                Owner previous = routed.previous();
                yield previous == null || previous == about.routing().owner()
                        ? Optional.empty()
                        : news(Occasion.ASSIGNED, routed.at().toString(), first, event);
            }
            case CaseEvent.Escalated escalated ->
                news(
                        occasion(escalated.percent()),
                        round + "/" + escalated.clock() + "/" + escalated.percent(),
                        escalated.due(),
                        event);
            case CaseEvent.Resolved resolved -> news(Occasion.RESOLVED, round, null, event);
        };
    }

    private static Occasion occasion(int percent) {
        if (percent < WHOLE_CLOCK) {
            return Occasion.REMINDED;
        }
        return percent == WHOLE_CLOCK ? Occasion.BREACHED : Occasion.ESCALATED;
    }

    private static Optional<CaseNews> news(Occasion occasion, String turn, @Nullable Instant due, CaseEvent event) {
        ExceptionCase about = event.about();
        Facts facts = new Facts(
                about.id(),
                about.routing().code(),
                about.reference().family(),
                about.routing().severity(),
                about.routing().owner(),
                about.reference().shipmentCode(),
                about.reference().about(),
                due,
                null);
        return Optional.of(new CaseNews(occasion, turn, facts, event.at()));
    }

    /** A mass incident has begun. */
    public static CaseNews begun(Facts incident, Instant at) {
        return new CaseNews(Occasion.OPENED, FIRST, incident, at);
    }

    /** No member of a mass incident is open any more. */
    public static CaseNews ended(Facts incident, Instant at) {
        return new CaseNews(Occasion.RESOLVED, FIRST, incident, at);
    }

    /** The end of what this news tells of. */
    public CaseNews overAt(Instant end) {
        return new CaseNews(Occasion.RESOLVED, turn, facts, end);
    }

    /**
     * What is told of a member of a mass incident: its clocks as the incident's, so that many are one; nothing of its beginning
     * and end, of which the incident tells; all of it where it is another desk's now.
     */
    public Optional<CaseNews> ofMember(CaseGroup of) {
        if (of.owner() != facts.owner()) {
            return Optional.of(this);
        }
        return switch (occasion) {
            case OPENED, REOPENED, RESOLVED -> Optional.empty();
            case ASSIGNED -> Optional.of(this);
            case REMINDED, BREACHED, ESCALATED ->
                Optional.of(new CaseNews(
                        occasion,
                        turn,
                        new Facts(
                                of.incidentId(),
                                facts.code(),
                                facts.family(),
                                facts.severity(),
                                facts.owner(),
                                null,
                                of.about(),
                                facts.due(),
                                of.parcels()),
                        at));
        };
    }

    /** Whether it may turn out to be one of many with the same trouble. */
    boolean mayBeOneOfMany() {
        return facts.shipmentCode() != null && (occasion == Occasion.OPENED || occasion == Occasion.REOPENED);
    }

    /** Whether it tells of a mass incident. */
    boolean isOfMany() {
        return facts.parcels() != null;
    }

    /** Whether it waits for no hour. */
    boolean isUrgent() {
        return facts.severity().compareTo(Severity.HIGH) >= 0;
    }
}
