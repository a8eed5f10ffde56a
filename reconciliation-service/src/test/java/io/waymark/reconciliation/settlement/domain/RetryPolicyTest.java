package io.waymark.reconciliation.settlement.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.reconciliation.settlement.domain.RetryPolicy.Verdict;
import io.waymark.time.BackOff;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final Instant DEADLINE = NOW.plus(Duration.ofDays(30));

    private final RetryPolicy policy = new RetryPolicy(
            new BackOff(Duration.ofMinutes(5), Duration.ofHours(6)),
            new BackOff(Duration.ofSeconds(10), Duration.ofMinutes(30)),
            5);

    @Test
    void waitLongerEachTimeUpToALimit() {
        BackOff backOff = new BackOff(Duration.ofSeconds(10), Duration.ofMinutes(1));
        assertThat(backOff.after(1)).isEqualTo(Duration.ofSeconds(10));
        assertThat(backOff.after(3)).isEqualTo(Duration.ofSeconds(40));
        assertThat(backOff.after(4)).isEqualTo(Duration.ofMinutes(1));
        assertThat(backOff.after(10_000)).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void tryAgainWhileTheTransactionIsNotFinal() {
        assertThat(policy.judge(new PspAnswer.NotFinal("40001", "wait"), 2, DEADLINE, NOW))
                .isEqualTo(new Verdict.Again(NOW.plus(Duration.ofMinutes(10))));
    }

    @Test
    void tryAgainSoonerWhileNobodyAnswers() {
        assertThat(policy.judge(new PspAnswer.Unreachable("TIMEOUT", ""), 1, DEADLINE, NOW))
                .isEqualTo(new Verdict.Again(NOW.plus(Duration.ofSeconds(10))));
    }

    @Test
    void neverTryARefusalAgain() {
        assertThat(policy.judge(new PspAnswer.Refused("40005", "signature", Fault.ACCOUNT), 1, DEADLINE, NOW))
                .isEqualTo(new Verdict.GivenUp("40005", "signature", Fault.ACCOUNT));
    }

    @Test
    void giveUpWhenTheClockHasRunOut() {
        Verdict verdict = policy.judge(new PspAnswer.NotFinal("40001", "wait"), 5, NOW, NOW);
        assertThat(verdict)
                .isEqualTo(new Verdict.GivenUp(RetryPolicy.CLOCK_EXPIRED, "last answer 40001: wait", Fault.CLOCK));
    }

    @Test
    void giveALateProofItsFewestAttempts() {
        assertThat(policy.judge(new PspAnswer.NotFinal("40001", "wait"), 4, NOW, NOW))
                .isInstanceOf(Verdict.Again.class);
    }
}
