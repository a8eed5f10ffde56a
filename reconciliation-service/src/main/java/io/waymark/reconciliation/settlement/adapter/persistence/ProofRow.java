package io.waymark.reconciliation.settlement.adapter.persistence;

import io.waymark.reconciliation.jdbc.Columns;
import io.waymark.reconciliation.settlement.domain.Proof;
import io.waymark.reconciliation.settlement.domain.ProofState;
import io.waymark.reconciliation.settlement.domain.Reason;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A proof as a row of {@code settlement_proof}. */
final class ProofRow {

    static Proof read(ResultSet row) throws SQLException {
        String reason = Columns.nullableText(row, "reason");
        return new Proof(
                row.getString("transaction_id"),
                row.getString("shipment_code"),
                Columns.uuid(row, "order_id"),
                row.getString("merchant_id"),
                row.getString("psp_merchant_no"),
                row.getString("payment_method"),
                row.getString("carrier"),
                row.getString("tracking_no"),
                Columns.nullableText(row, "carrier_no"),
                ProofState.valueOf(row.getString("state")),
                reason == null ? null : Reason.valueOf(reason),
                row.getInt("attempts"),
                Columns.instant(row, "next_attempt_at"),
                Columns.instant(row, "deadline"),
                Columns.nullableText(row, "response_code"),
                Columns.nullableText(row, "response_msg"),
                Columns.instant(row, "changed_at"));
    }

    private ProofRow() {}
}
