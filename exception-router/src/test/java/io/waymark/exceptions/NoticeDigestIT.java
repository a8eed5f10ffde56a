package io.waymark.exceptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.waymark.events.shipments.ShipmentState;
import io.waymark.testkit.Backends;
import io.waymark.testkit.EventSender;
import io.waymark.testkit.WebhookReceiver;
import io.waymark.testkit.WebhookReceiver.Call;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is not urgent is collected until its hour; what is urgent goes to who is on call. */
@QuarkusTest
@TestProfile(NoticeDigestIT.OfItsOwn.class)
@WithTestResource(Backends.class)
class NoticeDigestIT {
    /** An application and a database of its own: channels that failed tomorrow would rest until then. */
    public static final class OfItsOwn extends NoticeProfile {}

    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    ShiftedClock clock;

    @ConfigProperty(name = "waymark.notices.channels.daily.address")
    URI dailyAddress;

    @ConfigProperty(name = "waymark.notices.channels.night-watch.address")
    URI nightWatchAddress;

    private final EventSender sender = new EventSender();

    @AfterEach
    void close() {
        clock.putForward(Duration.ZERO);
        sender.close();
    }

    @Test
    void casesOfADayAreOneMessageAtItsHour() {
        Parcel one = corrected();
        Parcel other = corrected();
        Desk finance = new Desk("finance");
        finance.awaitCase(one, "ADDR_CORRECTED", "OPEN");
        finance.awaitCase(other, "ADDR_CORRECTED", "OPEN");
        try (WebhookReceiver receiver = new WebhookReceiver(dailyAddress.getPort())) {
            await().during(Duration.ofSeconds(1)).atMost(SOON).until(() -> receiver.calls()
                    .isEmpty());

            clock.putForward(Duration.ofHours(25));

            await().atMost(SOON).until(() -> !receiver.taken().isEmpty());
            List<String> told = receiver.taken().stream()
                    .map(call -> new JsonPath(call.body()))
                    .filter(body -> body.getList("notices.case.shipmentCode").contains(one.code()))
                    .flatMap(body -> body.<String>getList("notices.case.shipmentCode").stream())
                    .toList();
            assertThat(told).contains(one.code(), other.code()).doesNotHaveDuplicates();
            assertThat(new JsonPath(receiver.taken().getFirst().body()).getString("subject"))
                    .endsWith(" notices of cases");
        }
    }

    @Test
    void whatIsUrgentGoesToWhoIsOnCallAtOnce() {
        try (WebhookReceiver receiver = new WebhookReceiver(nightWatchAddress.getPort())) {
            Parcel parcel = new Parcel(sender)
                    .scanned(Duration.ofMinutes(5), ShipmentState.EXCEPTION, "payment_hold", "PAYMENT_HOLD");

            await().atMost(SOON)
                    .until(() ->
                            receiver.taken().stream().map(Call::body).anyMatch(body -> body.contains(parcel.code())));
        }
    }

    private Parcel corrected() {
        return new Parcel(sender).scanned(Duration.ofMinutes(5), ShipmentState.IN_TRANSIT, "address", "ADDR_CORRECTED");
    }
}
