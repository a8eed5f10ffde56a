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
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Chats and gateways are told in their own shapes, and believed by what they answer. */
@QuarkusTest
@TestProfile(NoticeProfile.class)
@WithTestResource(Backends.class)
class NoticeChatIT {
    private static final Duration SOON = Duration.ofSeconds(30);

    @ConfigProperty(name = "waymark.notices.channels.slack-room.address")
    URI slackAddress;

    @ConfigProperty(name = "waymark.notices.channels.wecom-room.address")
    URI wecomAddress;

    @ConfigProperty(name = "waymark.notices.channels.feishu-room.address")
    URI feishuAddress;

    @ConfigProperty(name = "waymark.notices.channels.gateway.address")
    URI gatewayAddress;

    private final EventSender sender = new EventSender();
    private final Parcel parcel = new Parcel(sender);

    @AfterEach
    void close() {
        sender.close();
    }

    @Test
    void eachIsToldInItsShape() {
        try (WebhookReceiver slack = new WebhookReceiver(slackAddress.getPort());
                WebhookReceiver feishu = new WebhookReceiver(feishuAddress.getPort());
                WebhookReceiver gateway = new WebhookReceiver(gatewayAddress.getPort())) {
            feishu.answers(call -> Answer.saying("{\"code\": 0, \"msg\": \"success\"}"));
            notHome();

            String said = new JsonPath(awaitTold(slack).body()).getString("text");
            assertThat(said)
                    .startsWith("New case RCPT_UNAVAILABLE for support (medium)\n")
                    .contains("\nShipment: " + parcel.code() + "\n", NoticeProfile.DESK + "/desk/cases/");

            JsonPath asked = new JsonPath(awaitTold(feishu).body());
            assertThat(asked.getString("msg_type")).isEqualTo("text");
            assertThat(asked.getString("content.text")).startsWith("新异常 RCPT_UNAVAILABLE，由客服处理，级别中\n");

            await().atMost(SOON).until(() -> !gateway.taken().isEmpty());
            Call sms = gateway.taken().getFirst();
            assertThat(sms.headers().firstValue("Authorization")).contains("Bearer s3cret");
            assertThat(URLDecoder.decode(sms.body(), StandardCharsets.UTF_8))
                    .startsWith("to=+8613800000000&text=New case RCPT_UNAVAILABLE for support (medium)&id=");
        }
    }

    @Test
    void aChatThatAnswersWithAnErrorAndAGoodStatusIsToldAgain() {
        try (WebhookReceiver wecom = new WebhookReceiver(wecomAddress.getPort())) {
            wecom.answers(call -> Answer.saying(
                    wecom.calls().size() < 3 ? "{\"errcode\": 45009, \"errmsg\": \"too often\"}" : "{\"errcode\": 0}"));
            notHome();

            await().atMost(SOON).until(() -> told(wecom).size() >= 3);

            assertThat(told(wecom))
                    .extracting(Call::body)
                    .containsOnly(told(wecom).getFirst().body());
            await().during(Duration.ofSeconds(1))
                    .atMost(SOON)
                    .until(() -> told(wecom).size() == 3);
        }
    }

    private void notHome() {
        parcel.scanned(Duration.ofMinutes(5), ShipmentState.DELIVERY_FAILED, "not_home", "RCPT_UNAVAILABLE");
    }

    private Call awaitTold(WebhookReceiver receiver) {
        await().atMost(SOON).until(() -> !told(receiver).isEmpty());
        return told(receiver).getFirst();
    }

    private List<Call> told(WebhookReceiver receiver) {
        return receiver.calls().stream()
                .filter(call -> call.body().contains(parcel.code()))
                .toList();
    }
}
