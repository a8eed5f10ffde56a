package io.waymark.delivery.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.waymark.delivery.inbox.RunningBatches.Running;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

/** A handler that never ends must cost the process its life, one that works must not. */
class StuckBatchCheckTest {
    private final RunningBatches running = new RunningBatches();

    @Test
    void anAttemptThatLastsTooLongFailsLivenessUntilItEnds() {
        StuckBatchCheck check = check("0s");
        Running batch = running.start("commands");

        assertThat(check.call().getStatus()).isEqualTo(Status.DOWN);

        batch.close();
        assertThat(check.call().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void aYoungAttemptIsFine() {
        StuckBatchCheck check = check("1h");
        try (Running batch = running.start("commands")) {
            assertThat(check.call().getStatus()).isEqualTo(Status.UP);
            assertThat(check.call().getData().orElseThrow()).containsEntry("consumer", batch.consumer());
        }
    }

    private StuckBatchCheck check(String stuckAfter) {
        InboxConfig config = new SmallRyeConfigBuilder()
                .withMapping(InboxConfig.class)
                .withDefaultValue("waymark.inbox.stuck-after", stuckAfter)
                .withConverters(new org.eclipse.microprofile.config.spi.Converter<?>[] {
                    new io.quarkus.runtime.configuration.DurationConverter()
                })
                .build()
                .getConfigMapping(InboxConfig.class);
        return new StuckBatchCheck(running, config);
    }
}
