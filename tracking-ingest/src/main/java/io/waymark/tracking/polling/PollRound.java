package io.waymark.tracking.polling;

import com.github.f4b6a3.uuid.UuidCreator;
import io.waymark.tracking.calls.Call;
import io.waymark.tracking.calls.CallLog;
import io.waymark.tracking.calls.Direction;
import io.waymark.tracking.calls.Outcome;
import io.waymark.tracking.ingest.application.RefusedBodies;
import io.waymark.tracking.polling.CallSlots.Busy;
import io.waymark.tracking.polling.CallSlots.Slot;
import io.waymark.tracking.polling.PolledLegs.Due;
import io.waymark.tracking.polling.PollingMetrics.LegOutcome;
import io.waymark.tracking.shipment.domain.Leg;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One step of a worker: takes a slot, takes what is due, asks, hands on what is told, and says when each number is due again.
 * Each of these is a short transaction of its own; none is open while the carrier is asked. A worker that dies on the way
 * leaves a slot and numbers that are free again when their time is over, and answers that the journal knows already.
 */
@Singleton
public class PollRound {
    private final PolledLegs legs;
    private final CallSlots slots;
    private final Outages outages;
    private final JournalAnswers journal;
    private final Conclusions conclusions;
    private final PollingMetrics metrics;
    private final CallLog log;
    private final RefusedBodies refused;
    private final Clock clock;

    PollRound(
            PolledLegs legs,
            CallSlots slots,
            Outages outages,
            JournalAnswers journal,
            Conclusions conclusions,
            PollingMetrics metrics,
            CallLog log,
            RefusedBodies refused,
            Clock clock) {
        this.legs = legs;
        this.slots = slots;
        this.outages = outages;
        this.journal = journal;
        this.conclusions = conclusions;
        this.metrics = metrics;
        this.log = log;
        this.refused = refused;
        this.clock = clock;
    }

    /** Does one step; answers how long to wait before the next. */
    public Duration run(PolledCarrier carrier) {
        long start = System.nanoTime();
        return switch (slots.take(carrier.name(), carrier.lease())) {
            case Busy busy -> busy.freeIn();
            case Slot slot -> run(carrier, slot, start);
        };
    }

    private Duration run(PolledCarrier carrier, Slot slot, long start) {
        Taken taken = take(carrier);
        if (carrier.isHeldUp(System.nanoTime() - start)) {
            slots.giveBack(slot, carrier.rate().gap());
            conclusions.postponed(taken, taken.due(), Duration.ZERO);
            return Duration.ZERO;
        }
        List<Due> asked = taken.due().stream()
                .filter(due -> carrier.pace().asks(due.situation()))
                .toList();
        if (asked.isEmpty()) {
            slots.giveBack(slot, Duration.ZERO);
        } else {
            ask(carrier, slot, taken, asked);
        }
        List<Due> rested =
                taken.due().stream().filter(due -> !asked.contains(due)).toList();
        conclusions.rested(carrier, taken, rested);
        return taken.due().isEmpty() ? carrier.settings().idle() : Duration.ZERO;
    }

    /** Numbers that must be registered first come first: they wait for their first answer ever. */
    private Taken take(PolledCarrier carrier) {
        UUID lease = UUID.randomUUID();
        List<Due> due = List.of();
        boolean registered = !carrier.queries().registers();
        if (!registered) {
            due = legs.claim(carrier.name(), false, carrier.batch(), lease, carrier.lease());
        }
        if (due.isEmpty()) {
            registered = true;
            due = legs.claim(carrier.name(), true, carrier.batch(), lease, carrier.lease());
        }
        due.forEach(one -> metrics.late(carrier.name(), one.late()));
        return new Taken(lease, registered, due);
    }

    private void ask(PolledCarrier carrier, Slot slot, Taken taken, List<Due> asked) {
        List<Leg> numbers = asked.stream().map(Due::leg).toList();
        long start = System.nanoTime();
        QueryAnswer answer;
        try {
            answer = taken.registered()
                    ? carrier.queries().ask(numbers)
                    : carrier.queries().register(numbers);
        } finally {
            slots.giveBack(slot, carrier.rate().gap());
        }
        metrics.called(carrier.name(), outcome(answer), System.nanoTime() - start);
        Call line = line(carrier, numbers, answer);
        switch (answer) {
            case QueryAnswer.Answered answered -> {
                outages.answered(carrier);
                Map<Leg, LegOutcome> outcomes = journal.append(carrier, asked, answered.legs());
                if (outcomes.values().stream().anyMatch(outcome -> outcome != LegOutcome.UNREADABLE)) {
                    log.note(line);
                }
                conclusions.answered(carrier, taken, asked, outcomes);
            }
            case QueryAnswer.Garbled(byte[] body) -> {
                refused.keep(line.id(), line.at(), carrier.name(), PolledCarrier.ACCOUNT, body);
                log.note(line);
                outages.failed(carrier, QueryAnswer.Garbled.REASON);
                conclusions.unanswered(carrier, taken, asked);
            }
            case QueryAnswer.TooMany(Duration retryAfter) -> {
                log.note(line);
                slots.pause(carrier.name(), retryAfter);
                conclusions.postponed(taken, asked, retryAfter);
            }
            case QueryAnswer.Down(String reason) -> {
                log.note(line);
                outages.failed(carrier, reason);
                conclusions.unanswered(carrier, taken, asked);
            }
        }
    }

    private static Outcome outcome(QueryAnswer answer) {
        return switch (answer) {
            case QueryAnswer.Answered answered -> Outcome.ANSWERED;
            case QueryAnswer.Garbled garbled -> Outcome.UNREADABLE;
            case QueryAnswer.TooMany tooMany -> Outcome.THROTTLED;
            case QueryAnswer.Down down -> Outcome.FAILED;
        };
    }

    private Call line(PolledCarrier carrier, List<Leg> numbers, QueryAnswer answer) {
        String detail =
                switch (answer) {
                    case QueryAnswer.Down(String reason) -> reason;
                    case QueryAnswer.Garbled garbled -> QueryAnswer.Garbled.REASON;
                    case QueryAnswer.Answered answered -> null;
                    case QueryAnswer.TooMany tooMany -> null;
                };
        String first = numbers.getFirst().trackingNumber();
        return new Call(
                UuidCreator.getTimeOrderedEpoch(),
                clock.instant(),
                Direction.OUT,
                carrier.name(),
                "",
                outcome(answer),
                null,
                first,
                detail,
                1);
    }
}
