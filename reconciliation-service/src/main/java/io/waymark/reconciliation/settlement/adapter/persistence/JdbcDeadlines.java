package io.waymark.reconciliation.settlement.adapter.persistence;

import io.waymark.jdbc.Database;
import io.waymark.reconciliation.settlement.application.Deadlines;
import io.waymark.reconciliation.settlement.domain.Proof;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;

/** Clocks in an index of the proofs that are not accepted; rows that another replica tells of are passed over. */
@ApplicationScoped
class JdbcDeadlines implements Deadlines {
    private static final String WANTED =
            "state IN ('WAITING', 'HELD', 'DUE', 'REFUSED') AND reason IS DISTINCT FROM 'TURNED_BACK'";
    private static final String WARN = """
            UPDATE settlement_proof SET warned_at = ?
            WHERE proof_id IN (SELECT proof_id FROM settlement_proof
                               WHERE %s AND deadline > ? AND deadline <= ? AND warned_at IS NULL
                               ORDER BY deadline LIMIT ? FOR UPDATE SKIP LOCKED)
            RETURNING *""".formatted(WANTED);
    private static final String EXPIRE = """
            UPDATE settlement_proof SET overdue_at = ?, warned_at = coalesce(warned_at, ?)
            WHERE proof_id IN (SELECT proof_id FROM settlement_proof
                               WHERE %s AND deadline <= ? AND overdue_at IS NULL
                               ORDER BY deadline LIMIT ? FOR UPDATE SKIP LOCKED)
            RETURNING *""".formatted(WANTED);
    private static final String ENDING_BY =
            "SELECT count(*) AS ending FROM settlement_proof WHERE %s AND deadline <= ?".formatted(WANTED);

    private final Database database;

    JdbcDeadlines(Database database) {
        this.database = database;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public List<Proof> warn(Instant now, Instant until, int limit) {
        return database.query(
                WARN, bind -> bind.instant(now).instant(now).instant(until).number(limit), ProofRow::read);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public List<Proof> expire(Instant now, int limit) {
        return database.query(
                EXPIRE, bind -> bind.instant(now).instant(now).instant(now).number(limit), ProofRow::read);
    }

    @Override
    public long endingBy(Instant until) {
        return database.query(ENDING_BY, bind -> bind.instant(until), row -> row.number("ending"))
                .getFirst();
    }
}
