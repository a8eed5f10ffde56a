package io.waymark.reconciliation.settlement.adapter.persistence;

import io.waymark.jdbc.Database;
import io.waymark.reconciliation.settlement.application.Proofs;
import io.waymark.reconciliation.settlement.domain.Payment;
import io.waymark.reconciliation.settlement.domain.Proof;
import io.waymark.reconciliation.settlement.domain.PspAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Proofs in PostgreSQL: due times in a partial index, leases by {@code SKIP LOCKED}, decisions a batch at a time. */
@ApplicationScoped
class JdbcProofs implements Proofs {
    private final Database database;
    private final CandidateRows candidates;

    JdbcProofs(Database database, CandidateRows candidates) {
        this.database = database;
        this.candidates = candidates;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void note(List<Payment> payments) {
        database.update(ProofSql.NOTE, bind -> bind.rows(payments)
                .texts(Payment::transactionId)
                .texts(Payment::merchantId)
                .uuids(Payment::orderId)
                .texts(Payment::pspMerchantNo)
                .texts(Payment::method)
                .flags(Payment::succeeded)
                .flags(Payment::physicalGoods)
                .flags(Payment::instalment)
                .instants(Payment::finalisedAt));
    }

    @Override
    public List<Candidate> candidates(Collection<UUID> orders) {
        return candidates.of(orders);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public List<Proof> decide(List<Proof> proofs) {
        Set<UUID> stored = new HashSet<>(database.query(
                ProofSql.DECIDE,
                bind -> bind.rows(proofs)
                        .uuids(Proof::id)
                        .texts(Proof::transactionId)
                        .texts(Proof::shipmentCode)
                        .uuids(Proof::orderId)
                        .texts(Proof::merchantId)
                        .texts(Proof::pspMerchantNo)
                        .texts(Proof::paymentMethod)
                        .texts(Proof::carrier)
                        .texts(Proof::trackingNo)
                        .names(Proof::state)
                        .names(Proof::reason)
                        .instants(Proof::nextAttemptAt)
                        .instants(Proof::deadline)
                        .instants(Proof::changedAt),
                row -> row.uuid("proof_id")));
        return proofs.stream().filter(proof -> stored.contains(proof.id())).toList();
    }

    @Override
    @Transactional(TxType.REQUIRES_NEW)
    public List<Proof> claim(UUID lease, Instant now, Instant until, int limit) {
        return database.query(
                ProofSql.CLAIM,
                bind -> bind.uuid(lease)
                        .instant(until)
                        .instant(now)
                        .instant(now)
                        .number(limit),
                ProofRow::read);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public boolean begin(Proof leased, UUID lease, Instant now, Instant until) {
        database.query(
                ProofSql.TAKE_TURNS,
                bind -> bind.text("proof " + leased.merchantId() + "/" + leased.transactionId()),
                row -> leased);
        boolean begun = database.update(ProofSql.BEGIN, bind -> bind.instant(until)
                        .uuid(leased.id())
                        .uuid(lease)
                        .instant(now)
                        .text(leased.trackingNo())
                        .text(leased.carrier())
                        .instant(now))
                > 0;
        if (!begun) {
            database.update(
                    ProofSql.STEP_BACK,
                    bind -> bind.instant(now).instant(now).uuid(leased.id()).uuid(lease));
        }
        return begun;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Optional<Proof> accept(Proof uploaded, String carrierNo, PspAnswer answer, Instant now) {
        return database.first(
                ProofSql.ACCEPT,
                bind -> bind.text(uploaded.trackingNo())
                        .text(carrierNo)
                        .text(answer.code())
                        .text(answer.message())
                        .instant(now)
                        .uuid(uploaded.id()),
                ProofRow::read);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Optional<Proof> refuse(
            UUID proofId, UUID lease, @Nullable String carrierNo, String code, String message, Instant now) {
        return database.first(
                ProofSql.REFUSE,
                bind -> bind.text(carrierNo)
                        .text(code)
                        .text(message)
                        .instant(now)
                        .uuid(proofId)
                        .uuid(lease),
                ProofRow::read);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void again(UUID proofId, UUID lease, String carrierNo, PspAnswer answer, Instant at) {
        database.update(ProofSql.AGAIN, bind -> bind.text(carrierNo)
                .text(answer.code())
                .text(answer.message())
                .instant(at)
                .uuid(proofId)
                .uuid(lease));
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public List<UUID> reopen(@Nullable String transactionId, @Nullable String responseCode, Instant now) {
        return database
                .query(
                        ProofSql.REOPEN,
                        bind -> bind.instant(now)
                                .text(transactionId)
                                .text(transactionId)
                                .text(responseCode)
                                .text(responseCode),
                        row -> row.uuid("order_id"))
                .stream()
                .distinct()
                .toList();
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public List<UUID> reopenUnsent(String carrier, String responseCode, Instant now) {
        return database
                .query(
                        ProofSql.REOPEN_UNSENT,
                        bind -> bind.instant(now).text(carrier).text(responseCode),
                        row -> row.uuid("order_id"))
                .stream()
                .distinct()
                .toList();
    }
}
