package io.waymark.tracking.polling.domain;

import io.waymark.tracking.shipment.domain.State;
import java.time.Duration;

/**
 * How often a number is asked about: often where a change is expected, ever more rarely while nothing moves, and not at all
 * after the end, though a look at what we know ourselves notices if a parcel starts to move again.
 *
 * @param first from the waybill to the first question
 */
public record Pace(Duration first, Pauses pauses, FaultPauses faults, End end) {
    /**
     * Between questions.
     *
     * @param shortest while the parcel is out for delivery
     * @param usual    on the way
     * @param longest  however long nothing moves
     */
    public record Pauses(Duration shortest, Duration usual, Duration longest) {
        public Pauses {
            requireOrder(shortest, usual);
            requireOrder(usual, longest);
        }
    }

    /**
     * Between attempts that bring no answer.
     *
     * @param first   doubles with each further one
     * @param longest the longest of these
     */
    public record FaultPauses(Duration first, Duration longest) {
        public FaultPauses {
            requireOrder(first, longest);
        }
    }

    /**
     * When questions end.
     *
     * @param grace   how long they go on after the end, for deliveries that are taken back
     * @param revisit how often we look, without asking anybody, whether a finished parcel moves again
     * @param reopen  how long after the end that goes on
     * @param giveUp  without anything new for so long, questions end
     */
    public record End(Duration grace, Duration revisit, Duration reopen, Duration giveUp) {}

    /** Each answer without news makes the next pause half as long again. */
    private static final double GROWTH = 1.5;

    /** A tenth either way keeps numbers that were issued together from being due together for ever. */
    private static final double SPREAD = 0.1;

    private static final int MOST_DOUBLINGS = 20;

    private static void requireOrder(Duration shorter, Duration longer) {
        if (shorter.isNegative() || shorter.isZero()) {
            throw new IllegalArgumentException("pauses between questions must be longer than nothing");
        }
        if (shorter.compareTo(longer) > 0) {
            throw new IllegalArgumentException("pauses must satisfy shortest <= usual <= longest");
        }
    }

    /** Whether the carrier is to be asked about a due number, or only our own knowledge is looked at. */
    public boolean asks(Situation now) {
        return !now.state().isFinal() || now.quiet().compareTo(end.grace()) < 0;
    }

    /**
     * After an answer, or after a look at what we know.
     *
     * @param chance from 0 to below 1
     */
    public Next next(Situation now, double chance) {
        if (now.state().isFinal()) {
            if (now.quiet().compareTo(end.reopen()) >= 0) {
                return new Next.Stop(Next.Reason.FINISHED);
            }
            return new Next.In(spread(asks(now) ? pauses.usual() : end.revisit(), chance));
        }
        if (now.quiet().compareTo(end.giveUp()) >= 0) {
            return new Next.Stop(Next.Reason.SILENT);
        }
        boolean soon = now.state() == State.OUT_FOR_DELIVERY;
        Duration longestHere = soon ? pauses.usual() : pauses.longest();
        double grown = (soon ? pauses.shortest() : pauses.usual()).toMillis() * Math.pow(GROWTH, now.unchanged());
        return new Next.In(spread(bounded(grown, longestHere), chance));
    }

    /** After an attempt without an answer; see {@link #next}. */
    public Next afterFault(Situation now, double chance) {
        double doubled =
                faults.first().toMillis() * Math.pow(2, Math.min(MOST_DOUBLINGS, Math.max(0, now.faults() - 1)));
        return new Next.In(spread(bounded(doubled, faults.longest()), chance));
    }

    private static Duration bounded(double millis, Duration longest) {
        return Duration.ofMillis((long) Math.min(millis, (double) longest.toMillis()));
    }

    private static Duration spread(Duration pause, double chance) {
        return Duration.ofMillis(Math.round(pause.toMillis() * (1 + SPREAD * (2 * chance - 1))));
    }
}
