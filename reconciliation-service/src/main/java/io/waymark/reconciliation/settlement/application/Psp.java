package io.waymark.reconciliation.settlement.application;

import io.waymark.reconciliation.settlement.domain.PspAnswer;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The payment service provider's logistics interface. */
public interface Psp {
    /** How long an upload may take at most, with storing its end; nobody else uploads the same proof meanwhile. */
    Duration longest();

    /** Whether there is an account, and so a secret, for a merchant's number. */
    boolean serves(String merchantNo);

    /** The request as it may be kept: without its signature. */
    String shown(Upload upload);

    /** Uploads a proof and waits for the answer, at most for the configured time; never throws for what the provider does. */
    Reply upload(Upload upload);

    /** What the provider is told. */
    record Upload(String merchantNo, String transactionId, String carrierNo, String trackingNo) {}

    /**
     * How an upload ended.
     *
     * @param status the HTTP status; null where nothing came back
     * @param body   what came back, without personal data; null where nothing did
     */
    record Reply(
            PspAnswer answer,
            @Nullable Integer status,
            @Nullable String body) {
        /** Nothing came back. */
        public static Reply none(PspAnswer answer) {
            return new Reply(answer, null, null);
        }
    }
}
