package io.waymark.reconciliation.settlement.application;

import io.waymark.reconciliation.settlement.domain.Parcel;
import io.waymark.reconciliation.settlement.domain.Payment;
import io.waymark.reconciliation.settlement.domain.Proof;
import io.waymark.reconciliation.settlement.domain.PspAnswer;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The proofs and what they are decided from. */
public interface Proofs {
    /** Takes note of final transactions, in the caller's transaction; a repetition adds nothing. */
    void note(List<Payment> payments);

    /** Every pair of transaction and parcel of these orders, with the proof that exists for it. */
    List<Candidate> candidates(Collection<UUID> orders);

    /**
     * Stores decisions in the caller's transaction, except over a proof that was accepted or refused meanwhile.
     *
     * @return those stored
     */
    List<Proof> decide(List<Proof> proofs);

    /** Leases due proofs to one worker until the lease ends; no other worker gets them before. Its own transaction. */
    List<Proof> claim(UUID lease, Instant now, Instant until, int limit);

    /**
     * Takes the turn to upload a leased proof, in the caller's transaction. Where it is not due any more, where its number or
     * carrier changed, or where the same number of the transaction is uploaded or accepted for another shipment, the lease ends.
     *
     * @param until when the lease of what begins now ends
     * @return whether it may be sent now
     */
    boolean begin(Proof leased, UUID lease, Instant now, Instant until);

    /**
     * Stores that the provider has what was uploaded, whoever holds the lease by now.
     *
     * @return empty where that was known
     */
    Optional<Proof> accept(Proof uploaded, String carrierNo, PspAnswer answer, Instant now);

    /** Stores that a person must look; empty where the lease was lost or the proof is settled. */
    Optional<Proof> refuse(
            UUID proofId, UUID lease, @Nullable String carrierNo, String code, String message, Instant now);

    /** Ends the lease and sets the next time; does nothing where the lease was lost. */
    void again(UUID proofId, UUID lease, String carrierNo, PspAnswer answer, Instant at);

    /**
     * Puts refused proofs back to be decided anew, because a person mended the cause.
     *
     * @param transactionId only of this transaction; null for any
     * @param responseCode  only refused with this code; null for any
     * @return the orders concerned
     */
    List<UUID> reopen(@Nullable String transactionId, @Nullable String responseCode, Instant now);

    /**
     * Puts proofs back that were refused before they were sent, as their carrier could not be translated.
     *
     * @return the orders concerned
     */
    List<UUID> reopenUnsent(String carrier, String responseCode, Instant now);

    /** A pair that proof may be due for; {@code current} is null where none was thought of before. */
    record Candidate(
            Payment payment, Parcel parcel, @Nullable Proof current) {}
}
