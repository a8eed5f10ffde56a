package io.waymark.reconciliation.settlement.adapter.persistence;

import io.waymark.jdbc.Database;
import io.waymark.reconciliation.settlement.application.CarrierReports.WaitingCarrier;
import io.waymark.reconciliation.settlement.application.WaitingCarriers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Carriers of wanted proofs, from an index of those. */
@ApplicationScoped
class JdbcWaitingCarriers implements WaitingCarriers {
    private static final String ALL = """
            SELECT carrier, count(*) AS proofs, min(deadline) AS deadline FROM settlement_proof
            WHERE state IN ('WAITING', 'HELD', 'DUE', 'REFUSED') AND reason IS DISTINCT FROM 'TURNED_BACK'
            GROUP BY carrier ORDER BY carrier""";

    private final Database database;

    JdbcWaitingCarriers(Database database) {
        this.database = database;
    }

    @Override
    public List<WaitingCarrier> all() {
        return database.query(
                ALL, row -> new WaitingCarrier(row.text("carrier"), row.number("proofs"), row.instant("deadline")));
    }
}
