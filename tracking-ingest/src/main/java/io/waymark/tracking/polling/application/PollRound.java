package io.waymark.tracking.polling.application;

import io.waymark.tracking.calls.application.CallLog;
import io.waymark.tracking.calls.domain.Call;
import io.waymark.tracking.calls.domain.Direction;
import io.waymark.tracking.calls.domain.Outcome;
import io.waymark.tracking.polling.application.CallSlots.Busy;
import io.waymark.tracking.polling.application.CallSlots.Slot;
import io.waymark.tracking.polling.application.PolledLegs.Due;
import io.waymark.tracking.polling.application.PollingMetrics.CallOutcome;
import io.waymark.tracking.shipment.domain.Leg;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
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
    private final HandOn handOn;
    private final Conclusions conclusions;
    private final PollingMetrics metrics;
    private final CallLog log;
    private final PushIds ids;
    private final Clock clock;

    PollRound(
            PolledLegs legs,
            CallSlots slots,
            Outages outages,
            HandOn handOn,
            Conclusions conclusions,
            PollingMetrics metrics,
            CallLog log,
            PushIds ids,
            Clock clock) {
        this.legs = legs;
        this.slots = slots;
        this.outages = outages;
        this.handOn = handOn;
        this.conclusions = conclusions;
        this.metrics = metrics;
        this.log = log;
        this.ids = ids;
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
            slots.giveBack(slot, carrier.gap());
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
        return taken.due().isEmpty() ? carrier.idle() : Duration.ZERO;
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
            slots.giveBack(slot, carrier.gap());
        }
        metrics.called(carrier.name(), outcome(answer), System.nanoTime() - start);
        log.note(line(carrier, numbers, answer));
        switch (answer) {
            case QueryAnswer.Answered answered -> {
                outages.answered(carrier);
                conclusions.answered(carrier, taken, asked, handOn.all(carrier, asked, answered.legs()));
            }
            case QueryAnswer.TooMany(Duration retryAfter) -> {
                slots.pause(carrier.name(), retryAfter);
                conclusions.postponed(taken, asked, retryAfter);
            }
            case QueryAnswer.Down(String reason) -> {
                outages.failed(carrier, reason);
                conclusions.unanswered(carrier, taken, asked);
            }
        }
    }

    private Call line(PolledCarrier carrier, List<Leg> numbers, QueryAnswer answer) {
        Outcome outcome =
                switch (answer) {
                    case QueryAnswer.Answered answered -> Outcome.ANSWERED;
                    case QueryAnswer.TooMany tooMany -> Outcome.THROTTLED;
                    case QueryAnswer.Down down -> Outcome.FAILED;
                };
        String detail = answer instanceof QueryAnswer.Down(String reason) ? reason : null;
        String first = numbers.getFirst().trackingNumber();
        return new Call(
                ids.next(), clock.instant(), Direction.OUT, carrier.name(), "", outcome, null, first, detail, 1);
    }

    private static CallOutcome outcome(QueryAnswer answer) {
        return switch (answer) {
            case QueryAnswer.Answered answered -> CallOutcome.ANSWERED;
            case QueryAnswer.TooMany tooMany -> CallOutcome.THROTTLED;
            case QueryAnswer.Down down -> CallOutcome.FAILED;
        };
    }
}
