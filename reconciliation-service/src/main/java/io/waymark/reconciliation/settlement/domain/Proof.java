package io.waymark.reconciliation.settlement.domain;

import io.waymark.numbers.TrackingNumbers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The proof that one transaction's parcel reached its stage, and what became of its upload.
 *
 * @param carrier       our carrier code
 * @param carrierNo     the provider's carrier code as it was uploaded; null before the first attempt
 * @param reason        why it is not due; null where it is or was
 * @param attempts      uploads that were answered or failed
 * @param nextAttemptAt when it is uploaded next, where it is due
 * @param deadline      30 days after the transaction became final, as the provider recommends
 * @param responseCode  the provider's last answer, or why there was none; null before the first attempt
 */
public record Proof(
        String transactionId,
        String shipmentCode,
        UUID orderId,
        String merchantId,
        String pspMerchantNo,
        String paymentMethod,
        String carrier,
        String trackingNo,
        @Nullable String carrierNo,
        ProofState state,
        @Nullable Reason reason,
        int attempts,
        Instant nextAttemptAt,
        Instant deadline,
        @Nullable String responseCode,
        @Nullable String responseMessage,
        Instant changedAt) {

    /** How long after its transaction a proof should be uploaded. Source: the provider's logistics interface. */
    public static final Duration CLOCK = Duration.ofDays(30);

    /** How long before its end finance is told that the clock runs out. */
    public static final Duration WARNING = Duration.ofDays(5);

    /** Derived from what it proves, so that the same proof has one id however often it is decided about. */
    public UUID id() {
        return UUID.nameUUIDFromBytes(
                (merchantId + "/" + transactionId + "/" + shipmentCode).getBytes(StandardCharsets.UTF_8));
    }

    /** Whether the provider is to have it, sooner or later; a parcel that turned back is refunded and needs none. */
    public boolean wanted() {
        return switch (state) {
            case WAITING, HELD, DUE, REFUSED -> reason != Reason.TURNED_BACK;
            case NOT_APPLICABLE, ACCEPTED -> false;
        };
    }

    /** A proof that was not thought of before. */
    public static Proof begun(Payment payment, Parcel parcel, Decision decision, Instant now) {
        return new Proof(
                payment.transactionId(),
                parcel.shipmentCode(),
                payment.orderId(),
                payment.merchantId(),
                payment.pspMerchantNo(),
                payment.method(),
                parcel.carrier(),
                parcel.trackingNumber(),
                null,
                decision.state(),
                decision.reason(),
                0,
                now,
                payment.finalisedAt().plus(CLOCK),
                null,
                null,
                now);
    }

    /** The proof after a new decision; the same object where the decision changes nothing. */
    public Proof decided(Parcel parcel, Decision decision, Instant now) {
        boolean sameNumber = TrackingNumbers.key(trackingNo).equals(TrackingNumbers.key(parcel.trackingNumber()));
        boolean same = sameNumber
                && state == decision.state()
                && reason == decision.reason()
                && carrier.equals(parcel.carrier());
        if (state.settled() || same || (sameNumber && reason == Reason.ALREADY_PROVEN)) {
            return this;
        }
        return new Proof(
                transactionId,
                shipmentCode,
                orderId,
                merchantId,
                pspMerchantNo,
                paymentMethod,
                parcel.carrier(),
                parcel.trackingNumber(),
                carrierNo,
                decision.state(),
                decision.reason(),
                attempts,
                state == ProofState.DUE ? nextAttemptAt : now,
                deadline,
                responseCode,
                responseMessage,
                now);
    }
}
