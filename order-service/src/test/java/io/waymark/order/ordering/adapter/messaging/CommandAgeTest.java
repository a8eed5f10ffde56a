package io.waymark.order.ordering.adapter.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.order.ordering.adapter.messaging.SignedCommands.Doubt;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Watches that a command is believed only while its id is surely remembered, however it waits. */
class CommandAgeTest {
    private static final Duration MEMORY = Duration.ofDays(14);
    private static final Instant NOW = Instant.parse("2026-03-20T12:00:00Z");

    private final CommandAge age = CommandAge.rememberedFor(MEMORY);

    @Test
    void mayWaitOnTheTopicForDays() {
        assertThat(signed(Duration.ZERO)).isNull();
        assertThat(signed(Duration.ofDays(13))).isNull();
    }

    @Test
    void isOverBeforeItsIdIsForgotten() {
        assertThat(signed(MEMORY)).isEqualTo(Doubt.TOO_OLD);
        assertThat(signed(MEMORY.minusMinutes(19))).isEqualTo(Doubt.TOO_OLD);
    }

    /** One that was applied at once, and is sent again when its id is about to be forgotten. */
    @Test
    void isOverBeforeItsIdIsForgottenAlsoWhereItsClockWasAhead() {
        Duration ahead = Duration.ofMinutes(10);

        assertThat(signed(ahead.negated())).isNull();
        assertThat(signed(MEMORY.minus(ahead))).isEqualTo(Doubt.TOO_OLD);
    }

    @Test
    void isNotOfTomorrow() {
        assertThat(signed(Duration.ofMinutes(-11))).isEqualTo(Doubt.AHEAD_OF_TIME);
    }

    private @Nullable Doubt signed(Duration before) {
        return age.doubt(NOW.minus(before), NOW);
    }
}
