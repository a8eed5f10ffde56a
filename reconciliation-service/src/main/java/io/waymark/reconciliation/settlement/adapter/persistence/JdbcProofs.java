package io.waymark.reconciliation.settlement.adapter.persistence;

import io.waymark.reconciliation.jdbc.Columns;
import io.waymark.reconciliation.jdbc.Database;
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
        database.update(ProofSql.NOTE, bind -> bind.texts(payments, Payment::transactionId)
                .texts(payments, Payment::merchantId)
                .uuids(payments, Payment::orderId)
                .texts(payments, Payment::pspMerchantNo)
                .texts(payments, Payment::method)
                .flags(payments, Payment::succeeded)
                .flags(payments, Payment::physicalGoods)
                .flags(payments, Payment::instalment)
                .instants(payments, Payment::finalisedAt));
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
                bind -> bind.uuids(proofs, Proof::id)
                        .texts(proofs, Proof::transactionId)
                        .texts(proofs, Proof::shipmentCode)
                        .uuids(proofs, Proof::orderId)
                        .texts(proofs, Proof::merchantId)
                        .texts(proofs, Proof::pspMerchantNo)
                        .texts(proofs, Proof::paymentMethod)
                        .texts(proofs, Proof::carrier)
                        .texts(proofs, Proof::trackingNo)
                        .texts(proofs, proof -> proof.state().name())
                        .texts(
                                proofs,
                                proof -> proof.reason() == null
                                        ? null
                                        : proof.reason().name())
                        .instants(proofs, Proof::nextAttemptAt)
                        .instants(proofs, Proof::deadline)
                        .instants(proofs, Proof::changedAt),
                row -> Columns.uuid(row, "proof_id")));
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
    public Optional<Proof> accept(Proof uploaded, String carrierNo, PspAnswer answer, Instant now) {
        return one(database.query(
                ProofSql.ACCEPT,
                bind -> bind.text(uploaded.trackingNo())
                        .text(carrierNo)
                        .text(answer.code())
                        .text(answer.message())
                        .instant(now)
                        .uuid(uploaded.id()),
                ProofRow::read));
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Optional<Proof> refuse(
            UUID proofId, UUID lease, @Nullable String carrierNo, String code, String message, Instant now) {
        return one(database.query(
                ProofSql.REFUSE,
                bind -> bind.text(carrierNo)
                        .text(code)
                        .text(message)
                        .instant(now)
                        .uuid(proofId)
                        .uuid(lease),
                ProofRow::read));
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
                        row -> Columns.uuid(row, "order_id"))
                .stream()
                .distinct()
                .toList();
    }

    private static Optional<Proof> one(List<Proof> rows) {
        return rows.stream().findFirst();
    }
}
