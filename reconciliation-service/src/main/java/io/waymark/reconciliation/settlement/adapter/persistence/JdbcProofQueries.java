package io.waymark.reconciliation.settlement.adapter.persistence;

import io.waymark.reconciliation.jdbc.Database;
import io.waymark.reconciliation.settlement.application.ProofQueries;
import io.waymark.reconciliation.settlement.domain.Proof;
import io.waymark.reconciliation.settlement.domain.ProofState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads proofs by state, order and page. */
@ApplicationScoped
class JdbcProofQueries implements ProofQueries {
    private final Database database;

    JdbcProofQueries(Database database) {
        this.database = database;
    }

    @Override
    public List<Proof> page(Optional<ProofState> state, Optional<UUID> orderId, Optional<UUID> after, int limit) {
        @Nullable String name = state.map(ProofState::name).orElse(null);
        @Nullable UUID order = orderId.orElse(null);
        @Nullable UUID last = after.orElse(null);
        return database.query(
                ProofSql.PAGE,
                bind -> bind.text(name)
                        .text(name)
                        .uuid(order)
                        .uuid(order)
                        .uuid(last)
                        .uuid(last)
                        .number(limit),
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
                        "SELECT count(*) FROM settlement_proof WHERE state = 'DUE'", bind -> {}, row -> row.getLong(1))
                .getFirst();
    }
}
