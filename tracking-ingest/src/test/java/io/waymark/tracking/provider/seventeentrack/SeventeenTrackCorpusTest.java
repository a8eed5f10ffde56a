package io.waymark.tracking.provider.seventeentrack;

import static io.waymark.tracking.provider.PushReading.NOW;
import static io.waymark.tracking.provider.PushReading.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.tables.Tables;
import io.waymark.tracking.provider.Corpus;
import io.waymark.tracking.provider.PushReading;
import io.waymark.tracking.provider.StatusMapping;
import io.waymark.tracking.provider.application.MalformedPushException;
import io.waymark.tracking.provider.application.Reply;
import io.waymark.tracking.provider.application.SignedPush;
import io.waymark.tracking.provider.domain.Push;
import io.waymark.tracking.shipment.domain.Node;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every 17TRACK body of the corpus has the signature and the meaning that it must have; answers of the API are no pushes. */
class SeventeenTrackCorpusTest {
    private static final String OWN_KEY = "123456ABCDEF";
    private static final StatusMapping MAPPING = StatusMapping.read(Tables.builtIn(), "17track");
    private static final Map<String, String> REAL = Map.of(
            "webhook_correios_2151.json", "DELIVERED.unspecified",
            "webhook_dhl_exception_other.json", "EXCEPTION.unspecified UNCLASSIFIED",
            "webhook_exception_returning.json", "RETURNING.in_transit RETURN_STARTED",
            "webhook_ups_delivered.json", "DELIVERED.unspecified");
    private final SeventeenTrackProvider provider = new SeventeenTrackProvider(Tables.builtIn());

    @TestFactory
    Stream<DynamicTest> everyFile() throws IOException {
        Corpus corpus = new Corpus("17track");
        return corpus.files().stream().map(file -> DynamicTest.dynamicTest(file, () -> check(corpus, file)));
    }

    private void check(Corpus corpus, String file) throws Exception {
        if (file.startsWith("gettrackinfo_") || file.startsWith("register_")) {
            SignedPush answer = signed(corpus, file, "sign_of_these_bytes_with_key_" + OWN_KEY, OWN_KEY);
            assertThatThrownBy(answer::parse)
                    .isInstanceOf(MalformedPushException.class)
                    .hasMessageContaining("event");
            return;
        }
        boolean stopped = file.equals("webhook_tracking_stopped.json");
        SignedPush signed = stopped
                ? signed(corpus, file, "sign_of_these_bytes_with_key_" + OWN_KEY, OWN_KEY)
                : signed(corpus, file, "sign", corpus.told(file, "key"));
        Push push = signed.parse();
        if (stopped) {
            Node node = push.reports().getFirst().nodes().getFirst();
            assertThat(node.status()).isNull();
            assertThat(node.exception()).isEqualTo("SUBSCRIPTION_ABORTED");
        } else if (file.equals("vector_testkey.json")) {
            assertThat(push.reports()).isEmpty();
        } else {
            assertThat(PushReading.standing(push)).isEqualTo(expected(file));
        }
        assertThat(signed.accepted(NOW)).isEqualTo(new Reply(200, null, ""));
    }

    private static String expected(String file) {
        String real = REAL.get(file);
        String code = file.replace("syn_", "").replace(".json", "");
        return real != null ? real : PushReading.text(MAPPING.of(code).status());
    }

    private SignedPush signed(Corpus corpus, String file, String name, String key) throws IOException {
        byte[] body = corpus.body(file);
        SignedPush push = provider.open(request(body, Map.of("sign", corpus.told(file, name))));
        assertThat(push.isSignedWith(provider.key(key))).isTrue();
        body[body.length / 2] ^= 1;
        assertThat(provider.open(request(body, Map.of("sign", corpus.told(file, name))))
                        .isSignedWith(provider.key(key)))
                .isFalse();
        body[body.length / 2] ^= 1;
        return push;
    }

    @Test
    void placesAndTimesAreReadFromARealPush() throws Exception {
        Corpus corpus = new Corpus("17track");
        List<Node> nodes = signed(corpus, "webhook_ups_delivered.json", "sign", "abc123")
                .parse()
                .reports()
                .getFirst()
                .nodes();

        assertThat(nodes).hasSize(5);
        Node delivered = nodes.getLast();
        assertThat(delivered.occurredAt()).hasToString("2022-04-04T16:35:22-07:00");
        assertThat(delivered.place())
                .hasToString("Place[country=US, region=CA, city=GASQUET, postalCode=null, text=GASQUET, CA, US]");
        assertThat(delivered.leg().carrier()).isEqualTo("UPS");
    }
}
