package io.waymark.delivery.inbox;

import io.waymark.delivery.inbox.RunningBatches.Running;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Liveness;

/** Fails liveness when one attempt at a batch does not end, so that the process is restarted and the batch comes again. */
@Liveness
class StuckBatchCheck implements HealthCheck {
    private final RunningBatches running;
    private final InboxConfig config;

    StuckBatchCheck(RunningBatches running, InboxConfig config) {
        this.running = running;
        this.config = config;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("waymark-inbound");
        Optional<Running> longest = running.longest();
        longest.ifPresent(batch -> answer.withData("consumer", batch.consumer())
                .withData("attemptSeconds", batch.lasted().toSeconds()));
        boolean stuck = longest.filter(batch -> batch.lasted().compareTo(config.stuckAfter()) > 0)
                .isPresent();
        return answer.status(!stuck).build();
    }
}
