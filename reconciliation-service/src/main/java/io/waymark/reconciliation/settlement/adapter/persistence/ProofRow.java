package io.waymark.reconciliation.settlement.adapter.persistence;

import io.waymark.jdbc.Row;
import io.waymark.reconciliation.settlement.domain.Proof;
import io.waymark.reconciliation.settlement.domain.ProofState;
import io.waymark.reconciliation.settlement.domain.Reason;
import java.sql.SQLException;

/** A proof as a row of {@code settlement_proof}. */
final class ProofRow {

    static Proof read(Row row) throws SQLException {
        return new Proof(
                row.text("transaction_id"),
                row.text("shipment_code"),
                row.uuid("order_id"),
                row.text("merchant_id"),
                row.text("psp_merchant_no"),
                row.text("payment_method"),
                row.text("carrier"),
                row.text("tracking_no"),
                row.optionalText("carrier_no"),
                row.constant("state", ProofState.class),
                row.optionalConstant("reason", Reason.class),
                row.integer("attempts"),
                row.instant("next_attempt_at"),
                row.instant("deadline"),
                row.optionalText("response_code"),
                row.optionalText("response_msg"),
                row.instant("changed_at"));
    }

    private ProofRow() {}
}
