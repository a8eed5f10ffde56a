package io.waymark.order.booking.adapter.http;

import com.github.f4b6a3.uuid.UuidCreator;
import io.waymark.http.application.CallRates;
import io.waymark.order.booking.adapter.http.description.Answer;
import io.waymark.order.booking.adapter.http.description.Verdict;
import io.waymark.order.booking.adapter.http.field.CallNames;
import io.waymark.order.booking.adapter.http.template.Fields;
import io.waymark.order.calls.Call;
import io.waymark.order.calls.CallNotes;
import io.waymark.order.calls.Direction;
import io.waymark.order.calls.Outcome;
import io.waymark.order.calls.Subject;
import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Notes and counts what one carrier was asked and what it answered; of an answer that does not help its body, too. */
final class NotedCalls {
    private final String carrier;
    private final CallNotes notes;
    private final CallRates rates;
    private final Clock clock;

    NotedCalls(String carrier, CallNotes notes, CallRates rates, Clock clock) {
        this.carrier = carrier;
        this.notes = notes;
        this.rates = rates;
        this.clock = clock;
    }

    /** @param nanos how long it took */
    void answered(String operation, Fields fields, Answer answer, Verdict verdict, long nanos) {
        switch (verdict) {
            case Verdict.Succeeded() -> note(operation, fields, Outcome.ANSWERED, null, null, nanos, null);
            case Verdict.Failed failed ->
                note(operation, fields, outcome(answer, failed), failed.code(), failed.cause(), nanos, answer.body());
        }
    }

    private static Outcome outcome(Answer answer, Verdict.Failed failed) {
        return switch (failed.kind()) {
            case REFUSED, MOVING -> Outcome.REFUSED;
            case EXISTS, NOT_FOUND -> Outcome.ANSWERED;
            case RATE_LIMITED -> Outcome.THROTTLED;
            case RETRY -> answer.status() / 100 == 2 && !answer.isReadable() ? Outcome.UNREADABLE : Outcome.FAILED;
        };
    }

    /** No answer came. */
    void failed(String operation, Fields fields, IOException broken, long nanos) {
        note(operation, fields, Outcome.FAILED, null, Conversation.cause(broken), nanos, null);
    }

    private void note(
            String operation,
            Fields fields,
            Outcome outcome,
            @Nullable String code,
            @Nullable String detail,
            long nanos,
            byte @Nullable [] body) {
        rates.count(carrier, failed(outcome));
        notes.note(new Call(
                UuidCreator.getTimeOrderedEpoch(),
                clock.instant(),
                Direction.OUT,
                carrier,
                operation,
                outcome,
                Subject.CURRENT.orElse(under(fields)),
                code,
                detail,
                TimeUnit.NANOSECONDS.toMillis(nanos),
                body,
                1));
    }

    /** A refusal is an answer: it says something about the shipment, and nothing about the carrier's interface. */
    private static boolean failed(Outcome outcome) {
        return switch (outcome) {
            case FAILED, UNREADABLE, THROTTLED -> true;
            case ANSWERED, REFUSED, ACCEPTED, REPEATED, UNAVAILABLE -> false;
        };
    }

    /** What was asked for says the shipment, where nobody says the order. */
    private static Subject under(Fields fields) {
        Object reference = fields.value(CallNames.REFERENCE);
        return reference == null ? Subject.UNKNOWN : new Subject(null, null, null, reference.toString());
    }
}
