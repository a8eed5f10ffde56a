package io.waymark.tracking.provider.standard;

import static io.waymark.tracking.provider.PushReading.NOW;
import static io.waymark.tracking.provider.PushReading.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.tables.Tables;
import io.waymark.tracking.provider.Agreement;
import io.waymark.tracking.provider.PushReading;
import io.waymark.tracking.provider.application.Account;
import io.waymark.tracking.provider.application.Reply;
import io.waymark.tracking.provider.application.SignedPush;
import io.waymark.tracking.provider.application.WebhookRequest;
import io.waymark.tracking.provider.domain.Push;
import io.waymark.tracking.shipment.domain.Node;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The specification's own test vector, its tolerance and rotation, and our body. */
class StandardProviderTest {
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final byte[] VECTOR_BODY = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);
    private static final long VECTOR_TIME = 1614265330;
    private static final String VECTOR_SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
    private final StandardProvider provider = new StandardProvider(Tables.builtIn());

    @Test
    void thePublishedVectorIsGenuine() {
        assertThat(vector(VECTOR_SIGNATURE, 0)).isTrue();
    }

    @Test
    void oneGoodSignatureAmongSeveralIsEnough() {
        assertThat(vector("v1,AAAA " + VECTOR_SIGNATURE + " v1a,zzz", 0)).isTrue();
        assertThat(vector("v1,AAAA v2," + VECTOR_SIGNATURE.substring(3), 0)).isFalse();
    }

    @Test
    void theTimestampMayBeFiveMinutesOffAndNoMore() {
        assertThat(vector(VECTOR_SIGNATURE, 300)).isTrue();
        assertThat(vector(VECTOR_SIGNATURE, -300)).isTrue();
        assertThat(vector(VECTOR_SIGNATURE, 301)).isFalse();
        assertThat(vector(VECTOR_SIGNATURE, -301)).isFalse();
    }

    @Test
    void oldAndNewSecretAreBothGoodWhileASenderRotates() {
        String another = "whsec_" + Base64.getEncoder().encodeToString(new byte[24]);
        Account rotating = new Account(provider, "main", Agreement.secrets(another, SECRET));
        Account rotated = new Account(provider, "main", Agreement.secrets(another));
        WebhookRequest request = sent(vectorHeaders(VECTOR_SIGNATURE + " v1,AAAA"), VECTOR_BODY, VECTOR_TIME);

        assertThat(rotating.believes(provider.open(request), request)).isTrue();
        assertThat(rotated.believes(provider.open(request), request)).isFalse();
    }

    @ParameterizedTest(name = "without {0}, or with another")
    @ValueSource(strings = {"webhook-id", "webhook-timestamp", "webhook-signature"})
    void everyHeaderIsPartOfTheProof(String header) {
        Map<String, String> headers = vectorHeaders(VECTOR_SIGNATURE);
        headers.put(header, "1614265331");
        assertThat(holds(headers, VECTOR_BODY)).isFalse();
        headers.put(header, "");
        assertThat(holds(headers, VECTOR_BODY)).isFalse();
        headers.remove(header);
        assertThat(holds(headers, VECTOR_BODY)).isFalse();
    }

    @Test
    void theBodyIsHashedAsItCame() {
        byte[] spaced = "{\"test\":2432232314}".getBytes(StandardCharsets.UTF_8);
        assertThat(holds(vectorHeaders(VECTOR_SIGNATURE), spaced)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "whsec_", "whsec_%%%"})
    void aSecretThatIsNoneIsRefusedAtStart(String secret) {
        assertThatThrownBy(() -> provider.key(secret)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void eventsBecomeNodesWithTheSendersIds() throws Exception {
        Push push = open("""
                {"type":"tracking.updated","timestamp":"2026-11-20T02:00:00Z","data":{"carrier":"waymark","trackingNumber":"wm 1",
                 "events":[{"id":"e-2","occurredAt":"2026-11-20T11:00:00+08:00","code":"address_incorrect"},
                           {"id":"e-1","occurredAt":"2026-11-20T10:00:00+08:00","code":"picked_up",
                            "location":{"country":"CN","city":"Shenzhen"}}]}}""").parse();

        assertThat(push.replayKey()).isEqualTo("msg-1");
        assertThat(push.reports().getFirst().leg()).hasToString("Leg[carrier=WAYMARK, trackingNumber=WM1]");
        assertThat(push.reports().getFirst().nodes())
                .extracting(Node::id)
                .containsExactly("standard:WM1/e-1", "standard:WM1/e-2");
        assertThat(PushReading.standing(push)).isEqualTo("DELIVERY_FAILED.address ADDR_INCORRECT");
    }

    @Test
    void anotherTypeIsTakenAndChangesNothing() throws Exception {
        SignedPush push = open("{\"type\":\"something.else\"}");

        assertThat(push.parse().reports()).isEmpty();
        assertThat(push.accepted(NOW)).isEqualTo(Reply.empty(204));
    }

    @Test
    void aMissingFieldIsNamed() throws Exception {
        assertThat(PushReading.fault(() -> open("""
                        {"type":"tracking.updated","data":{"carrier":"X","trackingNumber":"1","events":[{"code":"lost"}]}}""").parse())).isEqualTo("data.events[0].occurredAt is missing");
    }

    private SignedPush open(String body) {
        return provider.open(request(body.getBytes(StandardCharsets.UTF_8), Map.of("webhook-id", "msg-1")));
    }

    private boolean vector(String signatures, long secondsLater) {
        WebhookRequest request = sent(vectorHeaders(signatures), VECTOR_BODY, VECTOR_TIME + secondsLater);
        return provider.open(request).isSignedWith(provider.key(SECRET));
    }

    private boolean holds(Map<String, String> headers, byte[] body) {
        return provider.open(sent(headers, body, VECTOR_TIME)).isSignedWith(provider.key(SECRET));
    }

    private static Map<String, String> vectorHeaders(String signatures) {
        Map<String, String> headers = new HashMap<>();
        headers.put("webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek");
        headers.put("webhook-timestamp", String.valueOf(VECTOR_TIME));
        headers.put("webhook-signature", signatures);
        return headers;
    }

    private static WebhookRequest sent(Map<String, String> headers, byte[] body, long second) {
        return new WebhookRequest(
                "main",
                "POST",
                "/webhooks/standard/main",
                body,
                headers::get,
                name -> null,
                Instant.ofEpochSecond(second));
    }
}
