package io.waymark.sandbox.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignatureTest {
    /** Published in the tests of the open-source Kdniao SDK for Node. */
    @Test
    void signLikeKdniao() {
        String data = "{\"OrderCode\":null,\"ShipperCode\":\"SF\",\"LogisticCode\":\"118650888018\"}";
        assertThat(Kdniao.dataSign(data, "00000000-0000-0000-0000-000000000000"))
                .isEqualTo("YjQ4MmJlMjgzYjA0ZGY4ODUxYjgwMzc4MTY0YzY0MzU=");
    }

    /** A public test vector for the key {@code test-key}. */
    @Test
    void signLike17Track() {
        String body = "{\"event\":\"TRACKING_UPDATED\",\"data\":{\"number\":\"RR123456789CN\"}}";
        assertThat(SeventeenTrack.signature(body, "test-key"))
                .isEqualTo("fe5955525f4efbacd3065c556749218f03867290484fe2045e2379b3695dcd57");
    }

    /** Worked out with another tool: {@code printf '{"status":"polling"}salt' | md5sum}. */
    @Test
    void signLikeKuaidi100() {
        assertThat(Kuaidi100.signature("{\"status\":\"polling\"}", "salt"))
                .isEqualTo("E3A53447F84B9D616FB644F645B4F524");
    }

    @Test
    void showSfTheTokenInTheAddress() {
        SignedCall call = new SfRoutePush().sign(new Push("1", "{}"), "a token", Instant.EPOCH);
        assertThat(call.query()).isEqualTo("token=a+token");
        assertThat(call.body()).isEqualTo("{}");
    }

    /** The example in the Standard Webhooks specification's reference libraries. */
    @Test
    void signLikeStandardWebhooks() {
        assertThat(StandardWebhooks.signature(
                        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        "1614265330",
                        "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void askForASecretInTheDocumentedForm() {
        assertThatThrownBy(() -> StandardWebhooks.signature("plain", "id", "1", "{}"))
                .hasMessageContaining("whsec_");
    }
}
