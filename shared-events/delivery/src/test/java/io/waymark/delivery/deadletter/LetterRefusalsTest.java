package io.waymark.delivery.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.waymark.delivery.metrics.MeterNames;
import java.util.Map;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.Test;

/** A right that is missing is told after some tries; a broker that is away is not. */
class LetterRefusalsTest {
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final LetterRefusals refusals = new LetterRefusals(Map.of(), meters);

    @Test
    void aLastingRefusalIsToldUntilALetterIsTaken() {
        refuse(new TopicAuthorizationException("topic"), LetterRefusals.TELL_AFTER - 1);
        assertThat(refusals.told()).isEmpty();

        refuse(new TopicAuthorizationException("topic"), 1);
        assertThat(refusals.told())
                .hasValueSatisfying(refusal -> assertThat(refusal.reason()).contains("TopicAuthorizationException"));
        assertThat(gauge()).isEqualTo(1);

        refusals.taken("topic");
        assertThat(refusals.told()).isEmpty();
        assertThat(gauge()).isZero();
    }

    @Test
    void aBrokerThatIsAwayIsNoRefusal() {
        refuse(new TimeoutException(), 10);

        assertThat(refusals.told()).isEmpty();
    }

    private void refuse(Exception cause, int times) {
        for (int i = 0; i < times; i++) {
            refusals.refused("topic", new DeadLetterException("refused", cause));
        }
    }

    private double gauge() {
        return meters.get(MeterNames.DEAD_LETTERS_REFUSED).gauge().value();
    }
}
