package io.waymark.reconciliation.settlement.adapter.persistence;

import io.waymark.jdbc.Conditions;
import io.waymark.jdbc.Database;
import io.waymark.reconciliation.settlement.application.ProofQueries;
import io.waymark.reconciliation.settlement.domain.Proof;
import io.waymark.reconciliation.settlement.domain.ProofState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads proofs by state, order and page. */
@ApplicationScoped
class JdbcProofQueries implements ProofQueries {
    private final Database database;

    JdbcProofQueries(Database database) {
        this.database = database;
    }

    @Override
    public List<Proof> page(Optional<ProofState> state, Optional<UUID> orderId, Optional<UUID> after, int limit) {
        Conditions asked = new Conditions()
                .name("state = ?", state.orElse(null))
                .uuid("order_id = ?", orderId.orElse(null))
                .uuid("proof_id > ?", after.orElse(null));
        return database.query(
                "SELECT * FROM settlement_proof" + asked.sql() + "ORDER BY proof_id LIMIT ?",
                bind -> {
                    asked.bind(bind);
                    bind.number(limit);
                },
                ProofRow::read);
    }

    @Override
    public List<Proof> ofOrder(UUID orderId) {
        return database.query(
                "SELECT * FROM settlement_proof WHERE order_id = ? ORDER BY transaction_id, shipment_code",
                bind -> bind.uuid(orderId),
                ProofRow::read);
    }

    @Override
    public long pending() {
        return database.query(
                        "SELECT count(*) AS due FROM settlement_proof WHERE state = 'DUE'", row -> row.number("due"))
                .getFirst();
    }
}
