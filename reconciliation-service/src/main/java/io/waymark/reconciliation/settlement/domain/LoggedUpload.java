package io.waymark.reconciliation.settlement.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An upload as it was sent, and how it ended.
 *
 * @param attempt which one of its proof, from 1 after the last time that a person let it be tried again
 * @param request without its signature
 * @param ending  null while it is on its way, or where its worker died before the answer
 */
public record LoggedUpload(
        UUID id,
        UUID orderId,
        String merchantId,
        String shipmentCode,
        String transactionId,
        String pspMerchantNo,
        String carrierNo,
        String trackingNo,
        int attempt,
        String request,
        Instant sentAt,
        @Nullable Ending ending) {
    /**
     * How it ended.
     *
     * @param code     the provider's, or ours where it did not answer
     * @param status   of HTTP; null where nothing came back
     * @param response what came back, without personal data; null where nothing did
     */
    public record Ending(
            Outcome outcome,
            String code,
            @Nullable Integer status,
            @Nullable String response,
            Instant at) {
        /** What it meant. */
        public enum Outcome {
            /** The provider has it, now or before. */
            ACCEPTED,
            /** To be uploaded again when the transaction is final over there. */
            NOT_FINAL,
            /** Nobody knows whether it was taken; to be uploaded again. */
            UNREACHABLE,
            /** A person must look. */
            REFUSED
        }
    }
}
