package io.waymark.reconciliation.settlement.adapter.persistence;

import io.waymark.jdbc.Database;
import io.waymark.jdbc.Row;
import io.waymark.reconciliation.history.domain.ShipmentState;
import io.waymark.reconciliation.settlement.application.Proofs.Candidate;
import io.waymark.reconciliation.settlement.domain.Parcel;
import io.waymark.reconciliation.settlement.domain.Payment;
import jakarta.enterprise.context.ApplicationScoped;
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
                bind -> bind.uuids(orders),
                row -> new Candidate(
                        payment(row), parcel(row), row.optionalText("proof_id") == null ? null : ProofRow.read(row)));
    }

    private static Payment payment(Row row) throws SQLException {
        return new Payment(
                row.text("p_transaction_id"),
                row.uuid("p_order_id"),
                row.text("p_merchant_id"),
                row.text("p_psp_merchant_no"),
                row.text("p_payment_method"),
                row.flag("succeeded"),
                row.flag("physical_goods"),
                row.flag("instalment"),
                row.instant("finalised_at"));
    }

    private static Parcel parcel(Row row) throws SQLException {
        return new Parcel(
                row.text("s_shipment_code"),
                row.text("s_carrier"),
                row.text("s_tracking_number"),
                row.constant("s_state", ShipmentState.class),
                row.flag("s_conflict"),
                row.flag("s_number_reused"));
    }
}
