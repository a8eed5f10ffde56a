package io.waymark.reconciliation.settlement.adapter.psp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.waymark.http.HttpAnswer;
import io.waymark.http.HttpCalls;
import io.waymark.http.PartnerTrust;
import io.waymark.json.PartnerJson;
import io.waymark.privacy.PersonalWords;
import io.waymark.reconciliation.ReconciliationMetrics;
import io.waymark.reconciliation.settlement.application.Psp;
import io.waymark.reconciliation.settlement.domain.Fault;
import io.waymark.reconciliation.settlement.domain.PspAnswer;
import io.waymark.tables.LiveTable;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.SortedMap;
import java.util.TreeMap;

/** The logistics interface over HTTP: {@code POST}, JSON, signed with the secret of the merchant's account. */
@ApplicationScoped
class HttpPsp implements Psp {
    /** What storing an outcome may take beyond the provider's time-out before another worker may try. */
    private static final Duration MARGIN = Duration.ofSeconds(30);

    private static final long LARGEST_ANSWER = 64 * 1024;
    /** Of an answer that is kept; the interface's own are far shorter. */
    private static final int LONGEST_KEPT = 4 * 1024;

    private static final int CLIENT_ERROR = 400;
    private static final int REQUEST_TIMEOUT = 408;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;
    private static final String MASKED = "***";

    private static final JsonMapper JSON = PartnerJson.mapper();

    private final HttpCalls calls;
    private final PspConfig config;
    private final LiveTable<PspAccounts> accounts;
    private final AnswerTable answers;
    private final PersonalWords personal;
    private final ReconciliationMetrics metrics;

    HttpPsp(
            PspConfig config,
            LiveTable<PspAccounts> accounts,
            AnswerTable answers,
            PersonalWords personal,
            ReconciliationMetrics metrics,
            PartnerTrust trust) {
        this.config = config;
        this.accounts = accounts;
        this.answers = answers;
        this.personal = personal;
        this.metrics = metrics;
        this.calls = new HttpCalls(config.timeout(), LARGEST_ANSWER, trust);
    }

    @PreDestroy
    void close() {
        calls.close();
    }

    @Override
    public Duration longest() {
        return config.timeout().multipliedBy(2).plus(MARGIN);
    }

    @Override
    public boolean serves(String merchantNo) {
        return accounts.get().of(merchantNo).isPresent();
    }

    @Override
    public String shown(Upload upload) {
        SortedMap<String, String> fields = fields(upload);
        fields.put(LogisticsSignature.FIELD, MASKED);
        return written(fields);
    }

    @Override
    public Reply upload(Upload upload) {
        long started = System.nanoTime();
        Reply reply = accounts.get()
                .of(upload.merchantNo())
                .map(account -> send(upload, account))
                .orElseGet(() -> Reply.none(new PspAnswer.Unreachable("ACCOUNT_GONE", "the account was taken away")));
        metrics.uploaded(outcome(reply.answer()), Duration.ofNanos(System.nanoTime() - started));
        return reply;
    }

    private Reply send(Upload upload, PspAccounts.Account account) {
        try {
            HttpAnswer response = calls.send(request(upload, account));
            return new Reply(answer(response), response.status(), kept(response.text()));
        } catch (HttpTimeoutException late) {
            return Reply.none(new PspAnswer.Unreachable("TIMEOUT", "no answer within " + config.timeout()));
        } catch (InterruptedIOException stopped) {
            return Reply.none(new PspAnswer.Unreachable("INTERRUPTED", "stopped while waiting for the answer"));
        } catch (IOException broken) {
            return Reply.none(new PspAnswer.Unreachable("NETWORK", String.valueOf(broken.getMessage())));
        }
    }

    private String kept(String body) {
        return personal.withoutPersonalData(body.length() > LONGEST_KEPT ? body.substring(0, LONGEST_KEPT) : body);
    }

    private static String outcome(PspAnswer answer) {
        return switch (answer) {
            case PspAnswer.Accepted accepted -> "accepted";
            case PspAnswer.NotFinal waits -> "not_final";
            case PspAnswer.Unreachable silent -> "unreachable";
            case PspAnswer.Refused refused -> "refused";
        };
    }

    private static SortedMap<String, String> fields(Upload upload) {
        SortedMap<String, String> fields = new TreeMap<>();
        fields.put("merchantNo", upload.merchantNo());
        fields.put("transactionId", upload.transactionId());
        fields.put("carrierNo", upload.carrierNo());
        fields.put("trackingNo", upload.trackingNo());
        return fields;
    }

    private static HttpRequest request(Upload upload, PspAccounts.Account account) {
        SortedMap<String, String> fields = fields(upload);
        fields.put(LogisticsSignature.FIELD, LogisticsSignature.of(fields, account.secret()));
        return HttpRequest.newBuilder(account.address())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(written(fields)))
                .build();
    }

    private static String written(SortedMap<String, String> fields) {
        try {
            return JSON.writeValueAsString(fields);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("texts are not writable as JSON", impossible);
        }
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
                ? new PspAnswer.Refused("HTTP_" + status, "refused without a code", Fault.ACCOUNT)
                : new PspAnswer.Unreachable("HTTP_" + status, "not an answer of the logistics interface");
    }
}
