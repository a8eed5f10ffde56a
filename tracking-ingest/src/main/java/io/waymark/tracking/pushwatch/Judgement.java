package io.waymark.tracking.pushwatch;

import io.waymark.tracking.incident.Incident;
import io.waymark.tracking.incident.Incident.Kind;
import io.waymark.tracking.incident.Recovery;
import io.waymark.tracking.pushwatch.WatchedAccounts.Fresh;
import io.waymark.tracking.pushwatch.WatchedAccounts.Turn;
import io.waymark.tracking.pushwatch.domain.Baseline;
import io.waymark.tracking.pushwatch.domain.Limits;
import io.waymark.tracking.pushwatch.domain.Silence;
import io.waymark.tracking.pushwatch.domain.Watched;
import io.waymark.webhook.domain.FailureShare;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One turn's judgement of the accounts, with the incidents that follow from it. */
final class Judgement {
    private static final int MOST_INTERVALS = 2;
    final List<Incident> raised = new ArrayList<>();
    final List<Recovery> cleared = new ArrayList<>();
    private final Duration interval;
    private final Limits limits;
    private final Turn turn;

    /**
     * Begins a turn.
     *
     * @param interval usual from one turn to the next
     */
    Judgement(Duration interval, Limits limits, Turn turn) {
        this.interval = interval;
        this.limits = limits;
        this.turn = turn;
    }

    /** The part of the time since the last turn in which we surely listened: the rest was a stop of ours, or a jump of a clock. */
    static Duration listened(Duration since, Duration interval) {
        Duration most = interval.multipliedBy(MOST_INTERVALS);
        Duration least = since.isNegative() ? Duration.ZERO : since;
        return least.compareTo(most) > 0 ? most : least;
    }

    /**
     * Judges an account.
     *
     * @param baseline of an account that is silent and was not told of; null for others
     */
    Watched of(Fresh heard, @Nullable Baseline baseline) {
        String subject = heard.account().subject();
        return new Watched(subject, silence(subject, heard, baseline), errors(subject, heard));
    }

    private Silence silence(String subject, Fresh heard, @Nullable Baseline baseline) {
        Silence before = heard.account().silence();
        if (heard.genuine() > 0) {
            if (before.told()) {
                clear(Kind.PUSH_GAP, subject, "pushes come again");
            }
            return Silence.NONE;
        }
        if (baseline == null) {
            return before;
        }
        Silence after = before.after(listened(turn.since(), interval), baseline, turn.now());
        if (!after.isTooLong(baseline, turn.now(), limits)) {
            return after;
        }
        raised.add(Incident.of(
                        Kind.PUSH_GAP,
                        subject,
                        "no push for %d minutes, in which %d could be counted on"
                                .formatted(after.lasted().toMinutes(), (long) after.missed()),
                        null,
                        Math.max(1, (long) after.missed()),
                        turn.now())
                .begunAt(turn.now().minus(after.lasted())));
        return after.toldOf();
    }

    private FailureShare errors(String subject, Fresh heard) {
        FailureShare after = heard.account()
                .errors()
                .after(turn.since(), heard.judged(), heard.faults(), turnBegan(), limits.errors());
        return switch (after.verdict(limits.errors())) {
            case NOTHING -> after;
            case RAISE -> {
                raised.add(Incident.of(
                                Kind.ERROR_RATE,
                                subject,
                                after.percent() + " of the pushes are refused, unreadable or hold unknown codes",
                                null,
                                Math.max(1, (long) after.failed()),
                                turn.now())
                        .begunAt(after.since()));
                yield after.told(true);
            }
            case CLEAR -> {
                clear(Kind.ERROR_RATE, subject, "only " + after.percent() + " of the pushes are bad");
                yield after.told(false);
            }
        };
    }

    /** The earliest that what is judged in this turn can have happened. */
    private Instant turnBegan() {
        return turn.now().minus(listened(turn.since(), interval));
    }

    private void clear(Kind kind, String subject, String detail) {
        cleared.add(new Recovery(kind, subject, detail, turn.now()));
    }
}
