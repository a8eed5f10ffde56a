package io.waymark.tracking.ingest;

import static io.waymark.tracking.ingest.Pushes.freshNumber;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.waymark.testkit.Backends;
import io.waymark.tracking.provider.Digests;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Kuaidi100's pushes through the running service. */
@QuarkusTest
@TestProfile(IngestProfile.class)
@WithTestResource(Backends.class)
class Kuaidi100WebhookIT {
    @Inject
    Store store;

    @Test
    void aSignedPushIsStoredAndAnsweredInTheProvidersWords() {
        String number = freshNumber();

        Response reply = send(push(number, "3"), IngestProfile.SALT);

        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(reply.contentType()).startsWith("application/json");
        assertThat(new String(reply.body().asByteArray(), StandardCharsets.UTF_8))
                .isEqualTo("{\"result\":true,\"returnCode\":\"200\",\"message\":\"成功\"}");
        assertThat(store.nodes(number)).isEqualTo(2);
        assertThat(store.texts("SELECT carrier || ' ' || state FROM shipment WHERE tracking_number = ?", number))
                .containsExactly("YTO DELIVERED");
    }

    @Test
    void aPushThatIsNotSignedWithTheSaltHasNoEffect() {
        String number = freshNumber();

        send(push(number, "3"), "another")
                .then()
                .statusCode(401)
                .body("result", equalTo(false))
                .body("returnCode", equalTo("500"));

        assertThat(store.nodes(number)).isZero();
        await().until(() -> store.incidents("SIG_INVALID", "kuaidi100/main") > 0);
    }

    @Test
    void aPushThatCannotBeReadSaysWhereInBothWords() {
        send("{\"status\":\"polling\",\"lastResult\":{\"com\":\"yuantong\"}}", IngestProfile.SALT)
                .then()
                .statusCode(400)
                .contentType(startsWith("application/problem+json"))
                .body("errors[0].field", equalTo("lastResult.nu"))
                .body("result", equalTo(false))
                .body("returnCode", equalTo("500"));
    }

    @Test
    void aSubscriptionThatWasGivenUpIsToldToTheTechnicalDesk() {
        String number = freshNumber();
        long before = store.incidents("SUBSCRIPTION_ABORTED", "kuaidi100/main");

        send(
                        push(number, "3")
                                .replace("\"polling\"", "\"abort\"")
                                .replace("\"message\":\"\"", "\"message\":\"3天查询无记录\""),
                        IngestProfile.SALT)
                .then()
                .statusCode(200);

        assertThat(store.texts("SELECT state FROM shipment WHERE tracking_number = ?", number))
                .containsExactly("UNKNOWN");
        assertThat(store.incidents("SUBSCRIPTION_ABORTED", "kuaidi100/main")).isEqualTo(before + 1);
    }

    private static String push(String number, String state) {
        return """
                {"status":"polling","billstatus":"got","message":"","lastResult":{"message":"ok","nu":"%s","ischeck":"1",
                 "condition":"F00","com":"yuantong","status":"200","state":"%s","data":[
                 {"ftime":"2026-11-20 18:00:00","context":"已签收"},{"ftime":"2026-11-20 08:00:00","context":"派件中"}]}}""".formatted(number, state);
    }

    private static Response send(String param, String salt) {
        byte[] hash =
                Digests.hash("MD5", param.getBytes(StandardCharsets.UTF_8), salt.getBytes(StandardCharsets.UTF_8));
        String form = "sign=" + HexFormat.of().withUpperCase().formatHex(hash) + "&param="
                + URLEncoder.encode(param, StandardCharsets.UTF_8);
        return Pushes.postForm("kuaidi100/main", form);
    }
}
