package io.waymark.tracking.ingest;

import static io.restassured.RestAssured.given;
import static io.waymark.tracking.ingest.Pushes.freshNumber;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.waymark.testkit.Backends;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** SF's route pushes through the running service, which knows them by the token in their address alone. */
@QuarkusTest
@TestProfile(IngestProfile.class)
@WithTestResource(Backends.class)
class SfWebhookIT {
    private static final String DOOR = "sf/main?token=" + IngestProfile.SF_TOKEN;
    private static final String JSON = "application/json;charset=UTF-8";
    private static final String XML = "text/xml;charset=UTF-8";

    @Inject
    Store store;

    @Test
    void incrementsAddUpHoweverOftenTheyCome() {
        String number = freshNumber();

        for (int i = 0; i < 2; i++) {
            Response reply = post(DOOR, JSON, json(number, "50", "1"));
            assertThat(reply.statusCode()).isEqualTo(200);
            assertThat(text(reply)).isEqualTo("{\"return_code\":\"0000\",\"return_msg\":\"成功\"}");
        }
        post(DOOR, JSON, json(number, "80", "2")).then().statusCode(200);

        assertThat(store.nodes(number)).isEqualTo(2);
        assertThat(store.texts("SELECT carrier || ' ' || state FROM shipment WHERE tracking_number = ?", number))
                .containsExactly("SF DELIVERED");
    }

    @Test
    void xmlIsAnsweredInXmlWhetherPostedPlainOrInAForm() {
        String number = freshNumber();
        String ok = "<Response service=\"RoutePushService\"><Head>OK</Head></Response>";

        Response plain = post(DOOR, XML, xml(number, "50", "2026-11-20 10:00:00"));
        Response form = Pushes.postForm(
                DOOR, "content=" + URLEncoder.encode(xml(number, "30", "2026-11-20 11:00:00"), StandardCharsets.UTF_8));

        assertThat(text(plain)).isEqualTo(ok);
        assertThat(text(form)).isEqualTo(ok);
        assertThat(form.contentType()).startsWith("text/xml");
        assertThat(store.nodes(number)).isEqualTo(2);
    }

    @Test
    void whoeverDoesNotKnowTheTokenHasNoEffect() {
        String number = freshNumber();

        for (String door : new String[] {"sf/main", "sf/main?token=guess"}) {
            post(door, JSON, json(number, "80", "1")).then().statusCode(401).body("return_code", equalTo("1000"));
            assertThat(text(post(door, XML, xml(number, "80", "2026-11-20 10:00:00"))))
                    .isEqualTo("<Response service=\"RoutePushService\"><Head>ERR</Head></Response>");
        }

        assertThat(store.nodes(number)).isZero();
        await().until(() -> store.incidents("SIG_INVALID", "sf/main") > 0);
    }

    @Test
    void aBatchIsTakenWithoutItsBadRoute() {
        String number = freshNumber();

        post(DOOR, JSON, json(number, "50", "1").replace("]}}", ",{\"mailno\":\"" + number + "\"}]}}"))
                .then()
                .statusCode(200)
                .body("return_code", equalTo("0000"));
        Response taken = post(DOOR, XML, xml(number, "50", "now"));

        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(text(taken)).isEqualTo("<Response service=\"RoutePushService\"><Head>OK</Head></Response>");
        assertThat(store.nodes(number)).isEqualTo(1);
        assertThat(store.texts("SELECT place FROM unreadable_row WHERE tracking_number = ? ORDER BY place", number))
                .containsExactly("Body.WaybillRoute[0].acceptTime", "Body.WaybillRoute[1].opCode");
    }

    @Test
    void whatIsNoBatchIsRefusedInItsOwnDialect() {
        post(DOOR, JSON, "{\"Body\":{}}").then().statusCode(400).body("return_code", equalTo("1000"));
        Response refused = post(DOOR, XML, "<Request/>");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(text(refused)).isEqualTo("<Response service=\"RoutePushService\"><Head>ERR</Head></Response>");
    }

    private static Response post(String door, String type, String body) {
        return given().contentType(type)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/webhooks/" + door);
    }

    private static String text(Response reply) {
        return new String(reply.body().asByteArray(), StandardCharsets.UTF_8);
    }

    private static String json(String number, String opCode, String id) {
        return """
                {"Body":{"WaybillRoute":[{"mailno":"%s","acceptAddress":"深圳市","reasonName":"","orderid":"O-1",
                 "acceptTime":"2026-11-20 1%s:00:00","remark":"x","opCode":"%s","id":"%s","reasonCode":""}]}}""".formatted(number, id, opCode, id);
    }

    private static String xml(String number, String opCode, String time) {
        return ("<Request service=\"RoutePushService\" lang=\"zh-CN\"><Body><WaybillRoute mailno=\"%s\" acceptAddress=\"深圳市\""
                        + " orderid=\"O-1\" acceptTime=\"%s\" remark=\"x\" opCode=\"%s\" id=\"%s-%s\"/></Body></Request>")
                .formatted(number, time, opCode, number, opCode);
    }
}
