package io.waymark.sandbox.psp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.waymark.sandbox.http.Call;
import io.waymark.sandbox.http.Reply;
import io.waymark.sandbox.http.SimulatorServer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** The PSP's interface {@code POST /logistics}: takes signed proofs of delivery for payments that it knows. */
public final class PspServer implements AutoCloseable {
    private final PspSettings settings;
    private final Transactions transactions = new Transactions();
    private final AtomicInteger uploads = new AtomicInteger();
    private final ConcurrentMap<PspAnswer, AtomicInteger> answers = new ConcurrentHashMap<>();
    private final SimulatorServer server;

    private PspServer(int port, PspSettings settings, @Nullable SSLContext tls) {
        this.settings = settings;
        this.server = SimulatorServer.start(port, tls, this::answer);
    }

    /** @param port 0 takes a free one */
    public static PspServer start(int port, PspSettings settings) {
        return start(port, settings, null);
    }

    /**
     * Starts it with a certificate.
     *
     * @param port 0 takes a free one
     * @param tls  holds the certificate; null for clear text
     */
    public static PspServer start(int port, PspSettings settings, @Nullable SSLContext tls) {
        return new PspServer(port, settings, tls);
    }

    public URI address() {
        return server.address();
    }

    public Transactions transactions() {
        return transactions;
    }

    /** How often it gave this answer, whether or not the answer arrived. */
    public int given(PspAnswer answer) {
        AtomicInteger count = answers.get(answer);
        return count == null ? 0 : count.get();
    }

    private Reply answer(Call call) {
        if (!call.path().equals("/logistics") || !call.method().equals("POST")) {
            return Reply.empty(404);
        }
        int upload = uploads.incrementAndGet();
        if (isNth(upload, settings.unavailableEvery())) {
            return Reply.empty(503);
        }
        Map<String, String> fields = fields(call.body());
        PspAnswer answer = judge(fields);
        answers.computeIfAbsent(answer, a -> new AtomicInteger()).incrementAndGet();
        if (isNth(upload, settings.loseReplyEvery())) {
            return Reply.dropped();
        }
        if (isNth(upload, settings.silentEvery())) {
            return Reply.silent();
        }
        return isNth(upload, settings.trickleEvery())
                ? Reply.trickling()
                : reply(answer, fields.getOrDefault("transactionId", ""));
    }

    private PspAnswer judge(Map<String, String> fields) {
        String merchantNo = fields.get("merchantNo");
        String transactionId = fields.get("transactionId");
        String carrierNo = fields.get("carrierNo");
        String trackingNo = fields.get("trackingNo");
        String sign = fields.get("sign");
        if (merchantNo == null || transactionId == null || carrierNo == null || trackingNo == null || sign == null) {
            return PspAnswer.MALFORMED;
        }
        byte[] expected = LogisticsSignature.of(fields, settings.secret()).getBytes(StandardCharsets.US_ASCII);
        if (!MessageDigest.isEqual(expected, sign.getBytes(StandardCharsets.UTF_8))) {
            return PspAnswer.BAD_SIGNATURE;
        }
        if (!settings.carrierNos().contains(carrierNo)) {
            return PspAnswer.INVALID_CARRIER;
        }
        return transactions.record(transactionId, merchantNo, trackingNo);
    }

    private static Map<String, String> fields(String body) {
        Map<String, String> fields = new HashMap<>();
        JsonNode json = SimulatorServer.json(body);
        if (json != null) {
            json.properties().forEach(field -> {
                if (field.getValue().isTextual() && !field.getValue().asText().isEmpty()) {
                    fields.put(field.getKey(), field.getValue().asText());
                }
            });
        }
        return fields;
    }

    private static Reply reply(PspAnswer answer, String transactionId) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("respCode", answer.code());
        body.put("respMsg", answer.message());
        if (answer == PspAnswer.SUCCESS || answer == PspAnswer.ALREADY_RECORDED) {
            body.putObject("data").put("transactionId", transactionId);
        } else {
            body.putNull("data");
        }
        return new Reply(200, body);
    }

    private static boolean isNth(int number, int n) {
        return n > 0 && number % n == 0;
    }

    @Override
    public void close() {
        server.close();
    }
}
