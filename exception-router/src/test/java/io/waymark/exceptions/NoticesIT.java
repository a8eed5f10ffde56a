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
import io.waymark.testkit.WebhookReceiver.Answer;
import io.waymark.testkit.WebhookReceiver.Call;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Desks are told of their cases, whatever becomes of the receiver. */
@QuarkusTest
@TestProfile(NoticeProfile.class)
@WithTestResource(Backends.class)
class NoticesIT {
    private static final Duration SOON = Duration.ofSeconds(30);

    @ConfigProperty(name = "waymark.notices.channels.operations.address")
    URI operationsAddress;

    @ConfigProperty(name = "waymark.notices.channels.support.address")
    URI supportAddress;

    @ConfigProperty(name = "waymark.notices.channels.finance.address")
    URI financeAddress;

    private final EventSender sender = new EventSender();
    private final Parcel parcel = new Parcel(sender);

    @AfterEach
    void close() {
        sender.close();
    }

    @Test
    void aDeskIsToldOfACaseAndOfItsEndInSignedMessagesThatLeadToIt() {
        try (WebhookReceiver receiver = new WebhookReceiver(operationsAddress.getPort())) {
            damaged();
            Desk operations = new Desk("operations");
            String caseId = operations.awaitCase(parcel, "DAMAGED", "OPEN").getString("caseId");

            Call opened = awaitTold(receiver, "OPENED").getFirst();
            assertThat(opened.isSignedWith(NoticeProfile.SECRET)).isTrue();
            JsonPath body = new JsonPath(opened.body());
            assertThat(body.getString("id")).isEqualTo(opened.id());
            assertThat(body.getString("subject")).isEqualTo("New case DAMAGED for operations (critical)");
            assertThat(body.getString("notices[0].case.caseId")).isEqualTo(caseId);
            assertThat(body.getString("notices[0].case.link")).isEqualTo(NoticeProfile.DESK + "/desk/cases/" + caseId);

            operations
                    .act(caseId, "resolve", Map.of("reason", "CLAIMED", "note", "claimed at the carrier"))
                    .statusCode(200);

            assertThat(awaitTold(receiver, "RESOLVED")).hasSize(1);
        }
    }

    @Test
    void aReceiverThatFailsIsToldAgainUnderTheSameId() {
        try (WebhookReceiver receiver = new WebhookReceiver(operationsAddress.getPort())) {
            receiver.answers(call -> receiver.calls().stream()
                                    .filter(each -> each.id().equals(call.id()))
                                    .count()
                            < 3
                    ? Answer.of(503)
                    : Answer.OK);
            damaged();

            awaitTold(receiver, "OPENED");

            List<Call> attempts = told(receiver.calls(), "OPENED");
            assertThat(attempts).hasSize(3);
            assertThat(attempts)
                    .extracting(Call::id)
                    .containsOnly(attempts.getFirst().id());
            assertThat(attempts)
                    .extracting(Call::body)
                    .containsOnly(attempts.getFirst().body());
        }
    }

    @Test
    void aReceiverWhoseAnswerIsLostKnowsTheSecondByItsId() throws Exception {
        CountDownLatch tooLate = new CountDownLatch(1);
        try (WebhookReceiver receiver = new WebhookReceiver(operationsAddress.getPort())) {
            receiver.answers(call -> {
                if (told(receiver.calls(), "OPENED").size() == 1) {
                    hold(tooLate);
                }
                return Answer.OK;
            });
            damaged();

            await().atMost(SOON).until(() -> told(receiver.calls(), "OPENED").size() == 2);
            tooLate.countDown();

            List<Call> both = told(receiver.calls(), "OPENED");
            assertThat(both.get(1).id()).isEqualTo(both.get(0).id());
        }
    }

    @Test
    void nothingIsLostWhileAReceiverIsDownAndTheTechnicalDeskKnows() {
        parcel.scanned(Duration.ofMinutes(5), ShipmentState.DELIVERY_FAILED, "address", "ADDR_INCORRECT");
        Desk technical = new Desk("technical");
        await().atMost(SOON).until(() -> List.of("OPEN", "REOPENED").contains(failing(technical, "notices/support")));

        try (WebhookReceiver receiver = new WebhookReceiver(supportAddress.getPort())) {
            assertThat(awaitTold(receiver, "OPENED")).hasSize(1);
            await().atMost(SOON)
                    .until(() -> failing(technical, "notices/support").equals("RESOLVED"));
        }
    }

    @Test
    void aNoticeThatNobodyTakesIsGivenUpAndACaseRemains() {
        try (WebhookReceiver receiver = new WebhookReceiver(financeAddress.getPort())) {
            receiver.answers(call -> Answer.of(410));
            parcel.scanned(Duration.ofMinutes(5), ShipmentState.IN_TRANSIT, "address", "ADDR_CORRECTED");

            await().atMost(SOON).until(() -> told(receiver.calls(), "OPENED").size() == NoticeProfile.ATTEMPTS);

            await().atMost(SOON).until(() -> failing(new Desk("technical"), "notices/finance")
                    .equals("OPEN"));
            await().during(Duration.ofSeconds(1))
                    .atMost(SOON)
                    .until(() -> told(receiver.calls(), "OPENED").size() == NoticeProfile.ATTEMPTS);
        }
    }

    private void damaged() {
        parcel.scanned(Duration.ofMinutes(5), ShipmentState.EXCEPTION, "damaged", "DAMAGED");
    }

    private static void hold(CountDownLatch latch) {
        try {
            if (!latch.await(20, TimeUnit.SECONDS)) {
                throw new AssertionError("nobody went on");
            }
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    /** In which state the newest case of a channel is. */
    private static String failing(Desk technical, String about) {
        return technical.cases("owner", "technical").stream()
                .filter(each -> about.equals(each.get("about")))
                .map(each -> String.valueOf(each.get("state")))
                .findFirst()
                .orElse("none");
    }

    private List<Call> awaitTold(WebhookReceiver receiver, String occasion) {
        await().atMost(SOON).until(() -> !told(receiver.taken(), occasion).isEmpty());
        return told(receiver.taken(), occasion);
    }

    private List<Call> told(List<Call> calls, String occasion) {
        return calls.stream()
                .filter(call -> {
                    JsonPath body = new JsonPath(call.body());
                    return occasion.equals(body.getString("notices[0].occasion"))
                            && parcel.code().equals(body.getString("notices[0].case.shipmentCode"));
                })
                .toList();
    }
}
