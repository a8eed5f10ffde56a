package io.waymark.delivery.deadletter;

import io.waymark.delivery.deadletter.LetterRefusals.Refusal;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Not ready while a dead-letter topic refuses letters for a reason that does not pass: a consumer stands still before its
 * record, and a start anew would not help. Ready again by itself once the topic takes them.
 */
@Readiness
class DeadLettersCheck implements HealthCheck {
    private final LetterRefusals refusals;

    DeadLettersCheck(LetterRefusals refusals) {
        this.refusals = refusals;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("waymark-dead-letters");
        Optional<Refusal> told = refusals.told();
        told.ifPresent(refusal -> answer.withData("topic", refusal.topic())
                .withData("refusals", refusal.times())
                .withData("reason", refusal.reason()));
        return answer.status(told.isEmpty()).build();
    }
}
