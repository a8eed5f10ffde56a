package io.waymark.tracking.polling;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.waymark.testkit.Backends;
import io.waymark.tracking.ingest.IngestProfile;
import io.waymark.tracking.ingest.Pushes;
import io.waymark.tracking.ingest.Store;
import io.waymark.tracking.ingest.TalkingProviders;
import io.waymark.tracking.polling.PolledLegs.Due;
import io.waymark.tracking.polling.domain.Situation;
import io.waymark.tracking.shipment.domain.Leg;
import io.waymark.tracking.shipment.domain.State;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A carrier is asked about a number: what it says of others moves nothing. */
@QuarkusTest
@TestProfile(IngestProfile.class)
@WithTestResource(Backends.class)
class AskedNumbersIT {
    @Inject
    JournalAnswers answers;

    @Inject
    PolledCarriers carriers;

    @Inject
    Store store;

    @Test
    void onlyTheNumberThatWasAskedForIsMoved() {
        String asked = Pushes.freshNumber();
        String other = Pushes.freshNumber();
        String one = TalkingProviders.answerOfUps(asked, List.of("first"));
        String second = TalkingProviders.answerOfUps(other, List.of("first"));
        String ofOther =
                second.substring(second.indexOf("\"package\":[") + "\"package\":[".length(), second.indexOf("]}]}}"));
        String both = one.replace("]}]}}", "," + ofOther + "]}]}}");
        Leg leg = new Leg("UPS", asked);
        PolledCarrier ups = carriers.all().stream()
                .filter(carrier -> carrier.name().equals("ups"))
                .findFirst()
                .orElseThrow();

        var outcomes = answers.append(
                ups,
                List.of(new Due(leg, "WM1", 0, new Situation(State.IN_TRANSIT, Duration.ZERO, 0, 0), Duration.ZERO)),
                Map.of(leg, new LegAnswer.Reported(both.getBytes(UTF_8))));

        assertThat(outcomes.get(leg)).hasToString("REPORTED");
        assertThat(store.nodes(asked)).isEqualTo(1);
        assertThat(store.nodes(other)).isZero();
    }
}
