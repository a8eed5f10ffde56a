package io.waymark.order.booking.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Watches that a failing carrier is left alone, and found again by one attempt at a time. */
class CircuitBreakerTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private final CircuitBreaker breaker = new CircuitBreaker(2, Duration.ofSeconds(10));

    @Test
    void opensOnceAfterEnoughFailuresInARow() {
        assertThat(breaker.failed(NOON)).isFalse();
        assertThat(breaker.failed(NOON)).isTrue();
        assertThat(breaker.failed(NOON)).isFalse();

        assertThat(breaker.permits(8, NOON.plusSeconds(9))).isZero();
    }

    @Test
    void letsOneAttemptFindOutAfterThePause() {
        breaker.failed(NOON);
        breaker.failed(NOON);
        Instant later = NOON.plusSeconds(10);

        assertThat(breaker.permits(8, later)).isOne();
        breaker.started(later);
        assertThat(breaker.permits(8, later)).isZero();
    }

    @Test
    void anAnswerClosesIt() {
        breaker.failed(NOON);
        breaker.failed(NOON);
        breaker.answered();

        assertThat(breaker.permits(8, NOON)).isEqualTo(8);
    }

    @Test
    void failuresThatAreNotInARowDoNotOpenIt() {
        breaker.failed(NOON);
        breaker.answered();
        breaker.failed(NOON);

        assertThat(breaker.permits(8, NOON)).isEqualTo(8);
    }
}
