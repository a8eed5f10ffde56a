package io.waymark.reconciliation.period.adapter.persistence;

import io.waymark.jdbc.Conditions;
import io.waymark.jdbc.Database;
import io.waymark.jdbc.Row;
import io.waymark.reconciliation.period.application.Chain;
import io.waymark.reconciliation.period.domain.Closing.Extent;
import io.waymark.reconciliation.period.domain.Closing.Total;
import io.waymark.reconciliation.period.domain.Hash;
import io.waymark.reconciliation.period.domain.LedgerRow;
import io.waymark.reconciliation.period.domain.Link;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.math.BigInteger;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Links as rows that are only added. */
@ApplicationScoped
class JdbcChain implements Chain {
    private static final String HOLD = "SELECT pg_advisory_xact_lock(hashtextextended('ledger chain', 0))";

    private static final String ADD = """
            INSERT INTO ledger_link (period, number, position, hash)
            SELECT * FROM unnest(?::date[], ?::bigint[], ?::bigint[], ?::bytea[])""";

    private static final String LINKS = "SELECT k.period AS link_period, k.number, k.position AS linked, k.hash, "
            + LedgerRows.COLUMNS + " FROM ledger_link k LEFT JOIN ledger_entry e USING (position) LEFT JOIN LATERAL "
            + LedgerRows.LINES + " ON true WHERE k.period = ? AND k.number > ? ORDER BY k.number LIMIT ?";

    private static final String EXTENT = """
            SELECT count(*) AS entries, count(*) FILTER (WHERE e.happened_in < e.period) AS late,
                   (SELECT hash FROM ledger_link WHERE period = ? AND number = ?) AS head
            FROM ledger_link k LEFT JOIN ledger_entry e USING (position) WHERE k.period = ? AND k.number <= ?""";

    private static final String TOTALS = """
            SELECT l.account, l.currency, count(*) AS lines,
                   coalesce(sum(l.amount_minor) FILTER (WHERE l.amount_minor > 0), 0) AS debits,
                   coalesce(sum(l.amount_minor) FILTER (WHERE l.amount_minor < 0), 0) AS credits
            FROM ledger_link k JOIN ledger_line l USING (position) WHERE k.period = ? AND k.number <= ?
            GROUP BY l.account, l.currency ORDER BY l.account COLLATE "C", l.currency COLLATE "C\"""";

    private final Database database;

    JdbcChain(Database database) {
        this.database = database;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void hold() {
        database.query(HOLD, row -> HOLD);
    }

    @Override
    public long newest() {
        return database.query(
                        "SELECT coalesce(max(position), 0) AS newest FROM ledger_link", row -> row.number("newest"))
                .getFirst();
    }

    @Override
    public List<LedgerRow> unlinked(@Nullable YearMonth period, long after, int limit) {
        Conditions asked = new Conditions().add("e.position > ?", bind -> bind.number(after));
        if (period != null) {
            asked.add("e.period = ?", bind -> bind.date(period.atDay(1)));
        }
        return database.query(
                "SELECT " + LedgerRows.COLUMNS + " FROM ledger_entry e CROSS JOIN LATERAL " + LedgerRows.LINES
                        + asked.sql()
                        + "AND NOT EXISTS (SELECT FROM ledger_link k WHERE k.position = e.position AND k.position > ?)"
                        + " ORDER BY e.position LIMIT ?",
                bind -> {
                    asked.bind(bind);
                    bind.number(after).number(limit);
                },
                LedgerRows::read);
    }

    @Override
    public Optional<Link> last(YearMonth period) {
        return database.first(
                "SELECT * FROM ledger_link WHERE period = ? ORDER BY number DESC LIMIT 1",
                bind -> bind.date(period.atDay(1)),
                row -> new Link(period, row.number("number"), row.number("position"), Hash.of(row.bytes("hash"))));
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void add(List<Link> links) {
        if (!links.isEmpty()) {
            database.update(ADD, bind -> bind.rows(links)
                    .texts(link -> link.period().atDay(1).toString())
                    .numbers(Link::number)
                    .numbers(Link::position)
                    .bytes(link -> link.hash().bytes()));
        }
    }

    @Override
    public List<Linked> links(YearMonth period, long after, int limit) {
        return database.query(
                LINKS,
                bind -> bind.date(period.atDay(1)).number(after).number(limit),
                row -> new Linked(
                        new Link(period, row.number("number"), row.number("linked"), Hash.of(row.bytes("hash"))),
                        row.optionalUuid("entry_id") == null ? Optional.empty() : Optional.of(LedgerRows.read(row))));
    }

    @Override
    public Extent extent(YearMonth period, long links) {
        return database.query(
                        EXTENT,
                        bind -> bind.date(period.atDay(1))
                                .number(links)
                                .date(period.atDay(1))
                                .number(links),
                        JdbcChain::extent)
                .getFirst();
    }

    private static Extent extent(Row row) throws SQLException {
        byte[] head = row.optionalBytes("head");
        return new Extent(row.number("entries"), row.number("late"), head == null ? Hash.NONE : Hash.of(head));
    }

    @Override
    public List<Total> totals(YearMonth period, long links) {
        return database.query(
                TOTALS,
                bind -> bind.date(period.atDay(1)).number(links),
                row -> new Total(
                        row.text("account"),
                        row.text("currency"),
                        row.number("lines"),
                        new BigInteger(row.text("debits")),
                        new BigInteger(row.text("credits"))));
    }
}
