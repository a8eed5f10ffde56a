package io.waymark.tracking.polling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.waymark.http.PartnerTrust;
import io.waymark.tables.Tables;
import io.waymark.testkit.SlowPeer;
import io.waymark.tracking.polling.TrackingApi.Endpoint;
import io.waymark.tracking.polling.seventeentrack.SeventeenTrackApi;
import io.waymark.tracking.shipment.domain.Leg;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An interface that trickles, or answers without end, costs one call its time-out. */
class SlowInterfaceTest {
    private static final Duration TIMEOUT = Duration.ofMillis(1500);
    private static final List<Leg> LEGS = List.of(new Leg("YANWEN", "YT2616912345678901"));

    @Test
    void oneByteASecondEndsWithTheTimeOut() throws IOException {
        assertThat(ask(SlowPeer.tricklingBody(Duration.ofSeconds(1))))
                .isInstanceOfSatisfying(QueryAnswer.Down.class, down -> assertThat(down.reason())
                        .contains("within 1500 ms"));
    }

    @Test
    void anAnswerWithoutEndIsCutOff() throws IOException {
        assertThat(ask(SlowPeer.endless())).isInstanceOf(QueryAnswer.Down.class);
    }

    private static QueryAnswer ask(SlowPeer.Answer answer) throws IOException {
        try (SlowPeer peer = SlowPeer.answering(answer)) {
            TrackingQueries queries = new SeventeenTrackApi(Tables.builtIn(), Clock.systemUTC())
                    .at(new Endpoint(peer.address(), "key", null, TIMEOUT, PartnerTrust.ofTheJdk()));
            return assertTimeoutPreemptively(TIMEOUT.multipliedBy(4), () -> queries.ask(LEGS));
        }
    }
}
