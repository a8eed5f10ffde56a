package io.waymark.exceptions.desk.adapter.rest;

import io.waymark.exceptions.cases.domain.CaseAction;
import io.waymark.exceptions.cases.domain.DeskOrder;
import io.waymark.exceptions.cases.domain.Resolution;
import io.waymark.exceptions.cases.domain.Waiting;
import io.waymark.exceptions.classify.domain.Owner;
import io.waymark.exceptions.mass.domain.Decision;
import io.waymark.jdbc.StorableText;
import io.waymark.privacy.Visible;
import io.waymark.web.FilterWords;
import io.waymark.web.HttpProblems;
import io.waymark.web.ProblemException;
import io.waymark.web.bounds.Lengths;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what a person asks for from a form of the desk. */
@Singleton
final class DeskForm {
    static final String VERSION = "version";
    static final String DEED = "deed";
    static final String UNDO = "UNDO";
    static final String NOTE = "note";
    private static final Pattern REASON = Pattern.compile(Resolution.REASON);
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,15}");
    private static final Set<String> HOURS = Set.of("4", "24", "72", "168");

    private final Clock clock;

    DeskForm(Clock clock) {
        this.clock = clock;
    }

    /**
     * What is asked for.
     *
     * @return empty where a note is needed and there is none that can be kept
     * @throws ProblemException 422 where no form of this service sends such words
     */
    Optional<DeskOrder> order(UUID caseId, String person, long version, MultivaluedMap<String, String> form) {
        CaseAction action = constant(CaseAction.class, DEED, form);
        return switch (action) {
            case ACKNOWLEDGE -> Optional.of(new DeskOrder.Acknowledge(caseId, person, version));
            case START -> Optional.of(new DeskOrder.Start(caseId, person, version));
            case WAIT ->
                Optional.of(new DeskOrder.Wait(
                        caseId,
                        person,
                        version,
                        constant(Waiting.Party.class, "on", form),
                        clock.instant().plus(patience(form.getFirst("hours")))));
            case RESOLVE -> note(form).map(note -> new DeskOrder.Resolve(caseId, person, version, reason(form), note));
            case REOPEN -> note(form).map(note -> new DeskOrder.Reopen(caseId, person, version, note));
            case NOTE -> note(form).map(note -> new DeskOrder.Note(caseId, person, version, note));
            case CLOSE -> note(form).map(note -> new DeskOrder.Close(caseId, person, version, note));
            case ASSIGN ->
                note(form)
                        .map(note -> new DeskOrder.Assign(
                                caseId, person, version, constant(Owner.class, "owner", form), note));
        };
    }

    /** Whether the form takes back what was done before. */
    static boolean undoes(MultivaluedMap<String, String> form) {
        return UNDO.equals(form.getFirst(DEED));
    }

    /**
     * What is decided for all members of an incident, by the time at which it counts.
     *
     * @return empty where a note is needed and there is none that can be kept
     * @throws ProblemException 422 where no form of this service sends such words
     */
    Optional<Function<Instant, Decision>> decision(String person, MultivaluedMap<String, String> form) {
        return switch (constant(Decision.Action.class, DEED, form)) {
            case ACKNOWLEDGE -> Optional.of(at -> new Decision.Acknowledge(person, at));
            case WAIT -> {
                Waiting.Party on = constant(Waiting.Party.class, "on", form);
                Duration patience = patience(form.getFirst("hours"));
                yield Optional.of(at -> new Decision.Wait(person, at, new Waiting(on, at.plus(patience))));
            }
            case RESOLVE -> {
                String reason = reason(form);
                yield note(form).map(note -> at -> new Decision.Resolve(person, at, reason, note));
            }
        };
    }

    /**
     * The version that the person has seen.
     *
     * @throws ProblemException 422 where it is no number
     */
    static long version(@Nullable String written) {
        if (written == null || !NUMBER.matcher(written).matches()) {
            throw misshapen(VERSION);
        }
        return Long.parseLong(written);
    }

    static ProblemException misshapen(String field) {
        return new ProblemException(HttpProblems.VALIDATION_FAILED, "the field " + field + " is not understood");
    }

    private static Optional<String> note(MultivaluedMap<String, String> form) {
        return Optional.ofNullable(form.getFirst(NOTE))
                .map(String::strip)
                .filter(note -> note.length() <= Lengths.NOTE
                        && Visible.isLegible(note)
                        && StorableText.firstUnstorable(note) < 0);
    }

    private static Duration patience(@Nullable String hours) {
        if (hours == null || !HOURS.contains(hours)) {
            throw misshapen("hours");
        }
        return Duration.ofHours(Long.parseLong(hours));
    }

    private static String reason(MultivaluedMap<String, String> form) {
        String reason = Objects.requireNonNullElse(form.getFirst("reason"), Resolution.SOLVED);
        if (!REASON.matcher(reason).matches()) {
            throw misshapen("reason");
        }
        return reason;
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String field, MultivaluedMap<String, String> form) {
        E constant = FilterWords.constant(type, field, form.getFirst(field));
        if (constant == null) {
            throw misshapen(field);
        }
        return constant;
    }
}
