package io.waymark.reconciliation.ledger.adapter.persistence;

import io.waymark.jdbc.Database;
import io.waymark.reconciliation.ledger.application.BalanceCheck;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Sums the lines of new entries only. Transactions may commit in another order than they took their positions, so the
 * newest positions are looked at again until they are out of reach of any running transaction.
 */
@ApplicationScoped
class JdbcBalanceCheck implements BalanceCheck {
    /** More positions than transactions could take while one is still running. */
    private static final long MARGIN = 10_000;

    private static final String CHECK = """
            WITH top AS (SELECT coalesce(max(position), 0) AS position FROM ledger_entry),
            skewed AS (
                SELECT DISTINCT l.position FROM ledger_line l WHERE l.position > ?
                GROUP BY l.position, l.currency HAVING sum(l.amount_minor) <> 0)
            SELECT top.position AS top,
                   (SELECT count(*) FROM skewed s WHERE s.position <= top.position - ?) AS settled,
                   (SELECT count(*) FROM skewed s WHERE s.position > top.position - ?) AS recent
            FROM top""";

    private final Database database;
    private long checkedTo;
    private long known;

    JdbcBalanceCheck(Database database) {
        this.database = database;
    }

    @Override
    public synchronized long imbalanced() {
        Result result = database.query(
                        CHECK,
                        bind -> bind.number(checkedTo).number(MARGIN).number(MARGIN),
                        row -> new Result(row.number("top"), row.number("settled"), row.number("recent")))
                .getFirst();
        known += result.settled();
        checkedTo = Math.max(checkedTo, result.top() - MARGIN);
        return known + result.recent();
    }

    private record Result(long top, long settled, long recent) {}
}
