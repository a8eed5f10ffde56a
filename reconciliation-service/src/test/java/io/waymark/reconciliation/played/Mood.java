package io.waymark.reconciliation.played;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** How the played provider treats a transaction, by the first two letters of its id. */
enum Mood {
    /** Takes what is signed well. */
    OK,
    /** Not final twice, then takes it. */
    NF,
    /** Out of service twice, then takes it. */
    E5,
    /** Records the proof, but the first reply never arrives. */
    TO,
    /** Knows no such transaction the first time, and does after somebody mended that. */
    UT,
    /** Says that it has the proof already, whatever comes. */
    DU,
    /** Does not take the carrier's code. */
    BC,
    /** Records the proof, but its first answer trickles for ever. */
    TR,
    /** Refuses, and names people while it does. */
    TK,
    /** Holds another secret, so that no signature fits. */
    BS;

    /** Of another account. */
    static final String ANOTHER_SECRET = "another";

    /** What {@link #TK} says. */
    static volatile String talk = "";

    static Mood of(String transactionId) {
        return valueOf(transactionId.substring(0, 2));
    }

    Reply answer(JsonNode upload, SeenTransaction memory) {
        int request = memory.request(upload.path("carrierNo").asText());
        String secret = this == BS ? ANOTHER_SECRET : "test_secret";
        if (!upload.path("sign").asText().equals(signature(upload, secret))) {
            return Reply.code("40005", "Signature verification failed");
        }
        return switch (this) {
            case OK, BS -> recorded(upload, memory);
            case NF -> request <= 2 ? Reply.code("40001", "Transaction not in final status") : recorded(upload, memory);
            case E5 -> request <= 2 ? Reply.UNAVAILABLE : recorded(upload, memory);
            case UT -> request <= 1 ? Reply.code("40002", "Transaction does not exist") : recorded(upload, memory);
            case DU -> Reply.code("40004", "Logistics information already recorded");
            case BC -> Reply.code("40003", "Invalid carrierNo");
            case TR -> {
                Reply reply = recorded(upload, memory);
                yield request == 1 ? Reply.TRICKLING : reply;
            }
            case TK -> Reply.code("40003", talk);
            case TO -> {
                Reply reply = recorded(upload, memory);
                yield request == 1 ? Reply.LOST : reply;
            }
        };
    }

    private static Reply recorded(JsonNode upload, SeenTransaction memory) {
        return memory.record(upload.path("trackingNo").asText())
                ? Reply.code("20000", "Success")
                : Reply.code("40004", "Logistics information already recorded");
    }

    private static String signature(JsonNode upload, String secret) {
        String signed = upload.path("carrierNo").asText()
                + upload.path("merchantNo").asText()
                + upload.path("trackingNo").asText()
                + upload.path("transactionId").asText()
                + secret;
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
