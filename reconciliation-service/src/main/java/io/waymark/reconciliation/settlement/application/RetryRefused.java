package io.waymark.reconciliation.settlement.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives refused proofs another try after a person mended the cause: a secret, a carrier code, a transaction. */
@ApplicationScoped
public class RetryRefused {
    private final Proofs proofs;
    private final ReviewProofs review;
    private final Clock clock;

    RetryRefused(Proofs proofs, ReviewProofs review, Clock clock) {
        this.proofs = proofs;
        this.review = review;
        this.clock = clock;
    }

    /**
     * Decides about the refused proofs anew.
     *
     * @param transactionId only this transaction's; null for any
     * @param responseCode  only those refused with this code; null for any
     * @return how many orders are concerned
     */
    @Transactional
    public int retry(@Nullable String transactionId, @Nullable String responseCode) {
        List<UUID> orders = proofs.reopen(transactionId, responseCode, clock.instant());
        review.review(orders);
        return orders.size();
    }
}
