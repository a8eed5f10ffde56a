package io.waymark.reconciliation.settlement.domain;

import io.waymark.time.BackOff;
import java.time.Instant;

/**
 * What an answer means for a proof: done, again later, or a matter for a person.
 *
 * @param notFinal    while the provider waits for its transaction
 * @param unreachable while the provider does not answer
 * @param fewest      attempts that a proof gets even when its clock has run out
 */
public record RetryPolicy(BackOff notFinal, BackOff unreachable, int fewest) {
    /** The code under which a proof is refused when its clock ran out before the provider took it. */
    public static final String CLOCK_EXPIRED = "CLOCK_EXPIRED";

    /**
     * Decides what follows.
     *
     * @param attempts how many uploads this proof has had, this one included
     */
    public Verdict judge(PspAnswer answer, int attempts, Instant deadline, Instant now) {
        return switch (answer) {
            case PspAnswer.Accepted accepted -> new Verdict.Done();
            case PspAnswer.Refused refused -> new Verdict.GivenUp(refused.code(), refused.message(), refused.fault());
            case PspAnswer.NotFinal waits -> again(waits, now.plus(notFinal.after(attempts)), attempts, deadline);
            case PspAnswer.Unreachable silent ->
                again(silent, now.plus(unreachable.after(attempts)), attempts, deadline);
        };
    }

    private Verdict again(PspAnswer answer, Instant at, int attempts, Instant deadline) {
        if (attempts >= fewest && at.isAfter(deadline)) {
            return new Verdict.GivenUp(
                    CLOCK_EXPIRED, "last answer " + answer.code() + ": " + answer.message(), Fault.CLOCK);
        }
        return new Verdict.Again(at);
    }

    /** What follows from an answer. */
    public sealed interface Verdict {
        /** The provider has it. */
        record Done() implements Verdict {}

        /** The same upload again, not before this moment. */
        record Again(Instant at) implements Verdict {}

        /** No further attempt without a person. */
        record GivenUp(String code, String message, Fault fault) implements Verdict {}
    }
}
