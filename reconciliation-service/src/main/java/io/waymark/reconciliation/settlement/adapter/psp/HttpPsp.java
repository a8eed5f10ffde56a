package io.waymark.reconciliation.settlement.adapter.psp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.waymark.http.HttpAnswer;
import io.waymark.http.HttpCalls;
import io.waymark.http.PartnerTrust;
import io.waymark.json.PartnerJson;
import io.waymark.reconciliation.ReconciliationMetrics;
import io.waymark.reconciliation.settlement.application.Psp;
import io.waymark.reconciliation.settlement.domain.PspAnswer;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.SortedMap;
import java.util.TreeMap;

/** The logistics interface over HTTP: {@code POST {base-url}/logistics}, JSON, signed. */
@ApplicationScoped
class HttpPsp implements Psp {
    private static final long LARGEST_ANSWER = 64 * 1024;
    private static final int CLIENT_ERROR = 400;
    private static final int REQUEST_TIMEOUT = 408;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    private static final JsonMapper JSON = PartnerJson.mapper();

    private final HttpCalls calls;
    private final PspConfig config;
    private final AnswerTable answers;
    private final ReconciliationMetrics metrics;
    private final URI address;

    HttpPsp(PspConfig config, AnswerTable answers, ReconciliationMetrics metrics, PartnerTrust trust) {
        this.config = config;
        this.answers = answers;
        this.metrics = metrics;
        this.address = URI.create(config.baseUrl().toString().replaceAll("/+$", "") + "/logistics");
        this.calls = new HttpCalls(config.timeout(), LARGEST_ANSWER, trust);
    }

    @PreDestroy
    void close() {
        calls.close();
    }

    @Override
    public PspAnswer upload(Upload upload) {
        long started = System.nanoTime();
        PspAnswer answer = send(upload);
        metrics.uploaded(outcome(answer), Duration.ofNanos(System.nanoTime() - started));
        return answer;
    }

    private PspAnswer send(Upload upload) {
        try {
            return answer(calls.send(request(upload)));
        } catch (HttpTimeoutException late) {
            return new PspAnswer.Unreachable("TIMEOUT", "no answer within " + config.timeout());
        } catch (InterruptedIOException stopped) {
            return new PspAnswer.Unreachable("INTERRUPTED", "stopped while waiting for the answer");
        } catch (IOException broken) {
            return new PspAnswer.Unreachable("NETWORK", String.valueOf(broken.getMessage()));
        }
    }

    private static String outcome(PspAnswer answer) {
        return switch (answer) {
            case PspAnswer.Accepted accepted -> "accepted";
            case PspAnswer.NotFinal waits -> "not_final";
            case PspAnswer.Unreachable silent -> "unreachable";
            case PspAnswer.Refused refused -> "refused";
        };
    }

    private HttpRequest request(Upload upload) throws JsonProcessingException {
        SortedMap<String, String> fields = new TreeMap<>();
        fields.put("merchantNo", upload.merchantNo());
        fields.put("transactionId", upload.transactionId());
        fields.put("carrierNo", upload.carrierNo());
        fields.put("trackingNo", upload.trackingNo());
        fields.put(LogisticsSignature.FIELD, LogisticsSignature.of(fields, config.secret()));
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(fields)))
                .build();
    }

    private PspAnswer answer(HttpAnswer response) {
        int status = response.status();
        if (status >= SERVER_ERROR || status == REQUEST_TIMEOUT || status == TOO_MANY_REQUESTS) {
            return new PspAnswer.Unreachable("HTTP_" + status, "the provider cannot answer now");
        }
        String code = "";
        String message = "";
        try {
            JsonNode body = JSON.readTree(response.text());
            code = body.path("respCode").asText();
            message = body.path("respMsg").asText();
        } catch (JsonProcessingException noJson) {
            message = "no JSON in the answer";
        }
        if (!code.isEmpty()) {
            return answers.read(code, message);
        }
        return status >= CLIENT_ERROR
                ? new PspAnswer.Refused("HTTP_" + status, "refused without a code", true)
                : new PspAnswer.Unreachable("HTTP_" + status, "not an answer of the logistics interface");
    }
}
