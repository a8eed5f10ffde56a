package io.waymark.reconciliation.settlement.adapter.persistence;

import io.waymark.reconciliation.history.domain.ShipmentState;
import io.waymark.reconciliation.jdbc.Columns;
import io.waymark.reconciliation.jdbc.Database;
import io.waymark.reconciliation.settlement.application.Proofs.Candidate;
import io.waymark.reconciliation.settlement.domain.Parcel;
import io.waymark.reconciliation.settlement.domain.Payment;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Joins transactions, parcels and existing proofs of many orders in one statement. */
@ApplicationScoped
class CandidateRows {
    private final Database database;

    CandidateRows(Database database) {
        this.database = database;
    }

    List<Candidate> of(Collection<UUID> orders) {
        return database.query(
                ProofSql.CANDIDATES,
                bind -> bind.uuids(orders, order -> order),
                row -> new Candidate(
                        payment(row), parcel(row), row.getString("proof_id") == null ? null : ProofRow.read(row)));
    }

    private static Payment payment(ResultSet row) throws SQLException {
        return new Payment(
                row.getString("p_transaction_id"),
                Columns.uuid(row, "p_order_id"),
                row.getString("p_merchant_id"),
                row.getString("p_psp_merchant_no"),
                row.getString("p_payment_method"),
                row.getBoolean("succeeded"),
                row.getBoolean("physical_goods"),
                row.getBoolean("instalment"),
                Columns.instant(row, "finalised_at"));
    }

    private static Parcel parcel(ResultSet row) throws SQLException {
        return new Parcel(
                row.getString("s_shipment_code"),
                row.getString("s_carrier"),
                row.getString("s_tracking_number"),
                ShipmentState.valueOf(row.getString("s_state")),
                row.getBoolean("s_conflict"));
    }
}
