package io.waymark.sandbox.psp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PspServerTest {
    private static final String TRANSACTION = "1484408335541923840";
    private static final String SIGN = "8e411b5cab37bfeaf2b76f72b9f594d88cda74668368da43de0697c5ce2d32e0";

    private final HttpClient http = HttpClient.newHttpClient();
    private PspServer psp = PspServer.start(0, PspSettings.calm("test_secret", "SF"));

    @AfterEach
    void stop() {
        psp.close();
        http.close();
    }

    /** The published example, with the secret {@code test_secret}. */
    @Test
    void signLikeOnerway() {
        Map<String, String> fields = Map.of(
                "merchantNo", "800058",
                "transactionId", TRANSACTION,
                "carrierNo", "SF",
                "trackingNo", "SF1234567890",
                "sign", "is not part of it");
        assertThat(LogisticsSignature.of(fields, "test_secret")).isEqualTo(SIGN);
    }

    @Test
    void waitForTheEndOfThePaymentThenTakeTheProofOnce() throws Exception {
        psp.transactions().begin(TRANSACTION, "800058");
        assertThat(upload("SF", SIGN)).contains("\"40001\"");
        psp.transactions().finish(TRANSACTION, "800058");
        assertThat(upload("SF", SIGN)).contains("\"20000\"").contains(TRANSACTION);
        assertThat(upload("SF", SIGN)).contains("\"" + PspAnswer.ALREADY_RECORDED.code() + "\"");
        assertThat(psp.transactions().proofs(TRANSACTION)).containsExactly("SF1234567890");
        assertThat(psp.given(PspAnswer.SUCCESS)).isEqualTo(1);
    }

    @Test
    void sayWhatIsWrong() throws Exception {
        assertThat(upload("SF", SIGN)).contains(PspAnswer.UNKNOWN_TRANSACTION.code());
        assertThat(upload("SF", SIGN.replace('8', '9'))).contains(PspAnswer.BAD_SIGNATURE.code());
        String elsewhere = LogisticsSignature.of(
                Map.of(
                        "merchantNo", "800058",
                        "transactionId", TRANSACTION,
                        "carrierNo", "PIGEON",
                        "trackingNo", "SF1234567890"),
                "test_secret");
        assertThat(upload("PIGEON", elsewhere)).contains(PspAnswer.INVALID_CARRIER.code());
    }

    @Test
    void keepAProofWhoseAnswerGotLost() throws Exception {
        psp.close();
        psp = PspServer.start(0, PspSettings.calm("test_secret", "SF").failing(2, 3));
        psp.transactions().finish(TRANSACTION, "800058");
        assertThat(upload("SF", SIGN)).contains("\"20000\"");
        assertThat(upload("SF", SIGN)).isEmpty();
        assertThatThrownBy(() -> upload("SF", SIGN)).isInstanceOf(IOException.class);
        assertThat(psp.given(PspAnswer.ALREADY_RECORDED)).isEqualTo(1);
    }

    /** Both keep what they took; neither ever ends its answer. */
    @Test
    void keepCallersWaiting() throws Exception {
        psp.close();
        psp = PspServer.start(0, PspSettings.calm("test_secret", "SF").dragging(1, 0));
        psp.transactions().finish(TRANSACTION, "800058");
        assertThatThrownBy(() -> upload("SF", SIGN)).isInstanceOf(HttpTimeoutException.class);
        await().untilAsserted(
                        () -> assertThat(psp.transactions().proofs(TRANSACTION)).containsExactly("SF1234567890"));

        psp.close();
        psp = PspServer.start(0, PspSettings.calm("test_secret", "SF").dragging(0, 1));
        psp.transactions().finish(TRANSACTION, "800058");
        CompletableFuture<HttpResponse<String>> trickling =
                http.sendAsync(patient("SF", SIGN), BodyHandlers.ofString());
        await().until(() -> psp.given(PspAnswer.SUCCESS) == 1);
        assertThatThrownBy(() -> trickling.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
        trickling.cancel(true);
    }

    private String upload(String carrierNo, String sign) throws IOException, InterruptedException {
        return http.send(request(carrierNo, sign), BodyHandlers.ofString()).body();
    }

    private HttpRequest request(String carrierNo, String sign) {
        return request(carrierNo, sign, Duration.ofSeconds(1));
    }

    private HttpRequest patient(String carrierNo, String sign) {
        return request(carrierNo, sign, Duration.ofMinutes(1));
    }

    private HttpRequest request(String carrierNo, String sign, Duration patience) {
        String body = """
                {"merchantNo":"800058","transactionId":"%s","carrierNo":"%s","trackingNo":"SF1234567890","sign":"%s"}""".formatted(TRANSACTION, carrierNo, sign);
        return HttpRequest.newBuilder(psp.address().resolve("/logistics"))
                .timeout(patience)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }
}
