package io.waymark.tracking.calls;

import io.waymark.web.FieldFault;
import io.waymark.web.HttpProblems;
import io.waymark.web.ProblemException;
import io.waymark.web.bounds.Lengths;
import io.waymark.web.bounds.Reach;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What a search asks for, as words; the last day where it names no time. */
public class CallRequest {
    private static final Duration USUAL_SPAN = Duration.ofDays(1);

    @RestQuery
    @Nullable
    String from;

    @RestQuery
    @Nullable
    String to;

    @RestQuery
    @Nullable
    String direction;

    @RestQuery
    @Nullable
    String provider;

    @RestQuery
    @Nullable
    String account;

    @RestQuery
    @Nullable
    String outcome;

    @RestQuery
    @Nullable
    String trackingNumber;

    private final List<FieldFault> faults = new ArrayList<>();

    /**
     * The question.
     *
     * @throws ProblemException 422, naming each word that is not understood
     */
    CallQuestion question(Instant now, @Nullable UUID before, int most) {
        Instant end = time("to", to, now.plusSeconds(1));
        Instant start = time("from", from, end.minus(USUAL_SPAN));
        if (!start.isBefore(end)) {
            faults.add(new FieldFault("from", "is not before to"));
        }
        CallQuestion question = new CallQuestion(
                start,
                end,
                word("direction", direction, Direction.class),
                text("provider", provider),
                text("account", account),
                word("outcome", outcome, Outcome.class),
                text("trackingNumber", trackingNumber),
                before,
                most);
        if (!faults.isEmpty()) {
            throw new ProblemException(HttpProblems.VALIDATION_FAILED, "the search is not understood", faults);
        }
        return question;
    }

    private Instant time(String field, @Nullable String value, Instant usual) {
        if (value == null) {
            return usual;
        }
        try {
            Instant time = OffsetDateTime.parse(value).toInstant();
            if (Reach.holds(time)) {
                return time;
            }
            faults.add(new FieldFault(field, Reach.FAULT));
            return usual;
        } catch (DateTimeException unreadable) {
            faults.add(new FieldFault(field, "is not a time with an offset, such as 2026-11-20T08:00:00Z"));
            return usual;
        }
    }

    private <E extends Enum<E>> @Nullable E word(String field, @Nullable String value, Class<E> type) {
        if (value == null) {
            return null;
        }
        for (E known : type.getEnumConstants()) {
            if (known.name().equals(value.toUpperCase(Locale.ROOT))) {
                return known;
            }
        }
        faults.add(new FieldFault(field, "is none of " + List.of(type.getEnumConstants())));
        return null;
    }

    private @Nullable String text(String field, @Nullable String value) {
        if (value != null && value.length() > Lengths.WORD) {
            faults.add(new FieldFault(field, "is longer than " + Lengths.WORD + " characters"));
            return null;
        }
        return value;
    }
}
