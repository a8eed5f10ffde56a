package io.waymark.tracking.provider.kdniao;

import static io.waymark.tracking.provider.PushReading.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.tables.Tables;
import io.waymark.tracking.provider.Corpus;
import io.waymark.tracking.provider.Digests;
import io.waymark.tracking.provider.PushReading;
import io.waymark.tracking.provider.StatusMapping;
import io.waymark.tracking.provider.application.MalformedPushException;
import io.waymark.tracking.provider.application.Reply;
import io.waymark.tracking.provider.application.SignedPush;
import io.waymark.tracking.provider.domain.Push;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every Kdniao body of the corpus has the signature, the meaning and the reply that it must have. */
class KdniaoCorpusTest {
    private static final StatusMapping MAPPING = StatusMapping.read(Tables.builtIn(), "kdniao");
    private static final Map<String, String> REAL =
            Map.of("push102_sto_301.form.txt", "DELIVERED.recipient", "push102_yd_304.form.txt", "DELIVERED.proxy");
    private static final Map<String, String> SENDERS =
            Map.of("push102_sto_301.form.txt", "1604210", "push102_yd_304.form.txt", "1237100");
    private final KdniaoProvider provider = new KdniaoProvider(Tables.builtIn());

    @TestFactory
    Stream<DynamicTest> everyFile() throws IOException {
        Corpus corpus = new Corpus("kdniao");
        return corpus.files().stream().map(file -> DynamicTest.dynamicTest(file, () -> check(corpus, file)));
    }

    private void check(Corpus corpus, String file) throws Exception {
        if (file.endsWith(".form.txt")) {
            push(corpus, file);
        } else if (file.endsWith(".RequestData.json") || file.equals("sign_vector_query.json")) {
            signature(corpus, file);
        } else {
            assertThat(file)
                    .isIn(
                            "ack_ok.json",
                            "query_sto_301_regression.json",
                            "query_yd_304_eta.json",
                            "subscribe_8008_official_demo.json");
            noPush(corpus, file);
        }
    }

    private void push(Corpus corpus, String file) throws Exception {
        SignedPush signed = provider.open(request(corpus.body(file), Map.of()));
        assertThat(signed.isSignedWith(provider.key(corpus.told(file, "AppKey"))))
                .isTrue();
        assertThat(signed.isSignedWith(provider.key("another"))).isFalse();

        Push push = signed.parse();

        assertThat(PushReading.standing(push)).isEqualTo(expected(file));
        Reply reply = signed.accepted(Instant.parse("2026-11-20T02:00:05Z"));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body())
                .isEqualTo("{\"EBusinessID\":\"" + SENDERS.getOrDefault(file, "1237100")
                        + "\",\"UpdateTime\":\"2026-11-20 10:00:05\",\"Success\":true,\"Reason\":\"\"}");
        assertThat(reply.body().replace(SENDERS.getOrDefault(file, "1237100"), "1237100"))
                .isEqualTo(new String(corpus.body("ack_ok.json"), StandardCharsets.UTF_8).strip());
    }

    private static String expected(String file) {
        String real = REAL.get(file);
        return real != null
                ? real
                : PushReading.text(MAPPING.of(file.split("[_.]", -1)[2]).status());
    }

    private static void signature(Corpus corpus, String file) throws IOException {
        byte[] key = corpus.told(file, "AppKey").getBytes(StandardCharsets.UTF_8);
        byte[] body = corpus.body(file);
        byte[] sign = Base64.getEncoder().encode(Digests.lowerHex(Digests.hash("MD5", body, key)));
        assertThat(new String(sign, StandardCharsets.US_ASCII)).isEqualTo(corpus.told(file, "DataSign"));
    }

    private void noPush(Corpus corpus, String file) throws Exception {
        SignedPush raw = provider.open(request(corpus.body(file), Map.of()));
        assertThat(raw.isSignedWith(provider.key("k"))).isFalse();
        String data = new String(corpus.body(file), StandardCharsets.UTF_8);
        byte[] form =
                ("RequestData=" + URLEncoder.encode(data, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
        SignedPush wrapped = provider.open(request(form, Map.of()));
        assertThatThrownBy(wrapped::parse).isInstanceOf(MalformedPushException.class);
    }
}
