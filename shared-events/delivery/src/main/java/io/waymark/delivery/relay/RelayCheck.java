package io.waymark.delivery.relay;

import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Not ready when what is written is not being published by anybody and will not be by itself. */
@Readiness
class RelayCheck implements HealthCheck {
    private final RelayLifecycle lifecycle;
    private final RelayConfig config;

    RelayCheck(RelayLifecycle lifecycle, RelayConfig config) {
        this.lifecycle = lifecycle;
        this.config = config;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("waymark-relay");
        Optional<Relay> relay = lifecycle.relay();
        if (relay.isEmpty()) {
            return answer.up().withData("phase", "DISABLED").build();
        }
        RelayStatus status = relay.get().status();
        Optional<String> fault = status.fault(config.inactiveAfter(), config.mostVainStarts());
        answer.withData("phase", status.phase().name()).withData("refusedRows", status.refused());
        fault.ifPresent(reason -> answer.withData("reason", reason));
        status.look().flatMap(RelayStatus.Look::slot).ifPresent(slot -> answer.withData("walStatus", slot.walStatus())
                .withData("lagBytes", slot.lagBytes())
                .withData("retainedBytes", slot.retainedBytes()));
        return answer.status(fault.isEmpty()).build();
    }
}
