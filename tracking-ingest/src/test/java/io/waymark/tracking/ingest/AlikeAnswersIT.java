package io.waymark.tracking.ingest;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.waymark.testkit.Backends;
import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever is not believed learns nothing of which accounts there are: in every dialect the answers are the same. */
@QuarkusTest
@TestProfile(IngestProfile.class)
@WithTestResource(Backends.class)
class AlikeAnswersIT {
    private static final RestAssuredConfig AS_IT_IS = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));
    private static final Map<String, String> FORGED = Map.of(
            "sign", "00",
            "aftership-hmac-sha256", "AAAA",
            "X-Hmac-Signature", "hmac-sha256-hex=00",
            "Shippo-Auth-Signature", "t=1,v1=00",
            "X-Event-Id", "another secret",
            "webhook-id", "msg_1",
            "webhook-timestamp", "1",
            "webhook-signature", "v1,AAAA");

    record Case(String provider, String account, String type, String body) {
        @Override
        public String toString() {
            return provider + "/" + account + " " + body.substring(0, Math.min(20, body.length()));
        }
    }

    static Stream<Case> cases() {
        Map<String, String> accounts = Map.of("easypost", "walled", "shippo", "signed");
        return TalkingProviders.doors().stream().flatMap(door -> {
            String provider = door.name().split(" ", -1)[0];
            String account = accounts.getOrDefault(provider, "main");
            String push = door.push("YT1", List.of("one", "two"));
            String form = URLEncoder.encode(push, UTF_8);
            String body =
                    switch (provider) {
                        case "kdniao" -> "RequestData=" + form + "&DataSign=AAAA&RequestType=102&EBusinessID=1237100";
                        case "kuaidi100" -> "param=" + form + "&sign=00";
                        default -> push;
                    };
            return Stream.of(body, "", "{", "[]", "null", "a=b", "<x/>")
                    .map(text -> new Case(provider, account, "text/plain", text));
        });
    }

    @ParameterizedTest
    @MethodSource("cases")
    void anAccountThatDoesNotExistAnswersLikeOneThatIsNotToldTheSecret(Case one) {
        Response known = post(one.account(), one, Map.of());
        Response unknown = post("nobody", one, Map.of());

        assertThat(said(unknown, "nobody")).isEqualTo(said(known, one.account()));
        assertThat(known.statusCode()).isIn(400, 401);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void norDoesAnEncodingTell(Case one) {
        Response known = post(one.account(), one, Map.of("Content-Encoding", "br"));
        Response unknown = post("nobody", one, Map.of("Content-Encoding", "br"));

        assertThat(said(unknown, "nobody")).isEqualTo(said(known, one.account()));
        assertThat(known.statusCode()).isEqualTo(415);
    }

    private static Response post(String account, Case one, Map<String, String> headers) {
        return given().config(AS_IT_IS)
                .contentType(one.type())
                .headers(FORGED)
                .headers(headers)
                .body(one.body().getBytes(UTF_8))
                .post("/webhooks/" + one.provider() + "/" + account + "?token=another");
    }

    private static String said(Response answer, String account) {
        String body = answer.body()
                .asString()
                .replace("/" + account, "/ACCOUNT")
                .replaceAll("\"traceId\":\"[^\"]*\"", "")
                .replaceAll("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d", "TIME");
        return answer.statusCode() + " " + answer.contentType() + " " + answer.header("Retry-After") + " "
                + answer.header("WWW-Authenticate") + " " + body;
    }
}
