package io.waymark.reconciliation.period.adapter.persistence;

import io.waymark.jdbc.Conditions;
import io.waymark.jdbc.Database;
import io.waymark.reconciliation.period.application.Periods;
import io.waymark.reconciliation.period.domain.Closing;
import io.waymark.reconciliation.period.domain.PeriodStanding;
import io.waymark.reconciliation.period.domain.Reopening;
import io.waymark.reconciliation.period.domain.Reopening.Decision;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Periods as rows that are only added; triggers move the first open one. */
@ApplicationScoped
class JdbcPeriods implements Periods {
    private static final String HOLD = "SELECT pg_advisory_xact_lock(hashtextextended('ledger periods', 0))";

    /** Jumps from month to month in the index, however many entries each has. */
    private static final String MONTHS = """
            WITH RECURSIVE booked (period) AS (
                SELECT min(period) FROM ledger_entry
                UNION ALL
                SELECT (SELECT min(e.period) FROM ledger_entry e WHERE e.period > b.period)
                FROM booked b WHERE b.period IS NOT NULL)
            SELECT period FROM (SELECT period FROM booked WHERE period IS NOT NULL
                                UNION SELECT period FROM ledger_closing) m""";

    private static final String REOPENINGS = """
            SELECT r.*, d.approved, d.decided_by, d.decided_at
            FROM ledger_reopening r JOIN ledger_closing c USING (closing_id)
                 LEFT JOIN ledger_reopening_decision d USING (reopening_id)
            WHERE c.period = ? ORDER BY r.requested_at, r.reopening_id""";

    private final Database database;
    private final ClosingRows closings;

    JdbcPeriods(Database database, ClosingRows closings) {
        this.database = database;
        this.closings = closings;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void hold() {
        database.query(HOLD, row -> HOLD);
    }

    @Override
    public Optional<YearMonth> openFrom() {
        return database.first(
                "SELECT open_from FROM ledger_books WHERE open_from > '-infinity'",
                bind -> {},
                row -> YearMonth.from(row.date("open_from")));
    }

    @Override
    public PeriodStanding find(YearMonth period) {
        boolean open = openFrom().map(first -> !period.isBefore(first)).orElse(true);
        return new PeriodStanding(period, open, closings.of(period), reopenings(period));
    }

    @Override
    public List<YearMonth> page(Optional<YearMonth> after, int limit) {
        Conditions asked = new Conditions();
        after.ifPresent(month -> asked.add("period > ?", bind -> bind.date(month.atDay(1))));
        return database.query(
                MONTHS + asked.sql() + "ORDER BY period LIMIT ?",
                bind -> {
                    asked.bind(bind);
                    bind.number(limit);
                },
                row -> YearMonth.from(row.date("period")));
    }

    @Override
    public Optional<YearMonth> firstOpenWithEntries() {
        return database
                .query(
                        "SELECT min(period) AS first FROM ledger_entry"
                                + " WHERE period >= (SELECT open_from FROM ledger_books)",
                        row -> Optional.ofNullable(row.optionalDate("first")))
                .stream()
                .flatMap(Optional::stream)
                .map(YearMonth::from)
                .findFirst();
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void close(Closing closing) {
        closings.add(closing);
    }

    @Override
    public List<Closing> unsealed() {
        return closings.unsealed();
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public boolean seal(Closing closing) {
        return closings.seal(closing, Objects.requireNonNull(closing.seal()));
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void ask(Reopening reopening) {
        database.update("INSERT INTO ledger_reopening VALUES (?, ?, ?, ?)", bind -> bind.uuid(reopening.id())
                .uuid(reopening.closing())
                .text(reopening.by())
                .instant(reopening.at()));
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void decide(Reopening reopening) {
        Decision decision = Objects.requireNonNull(reopening.decision());
        database.update("INSERT INTO ledger_reopening_decision VALUES (?, ?, ?, ?)", bind -> bind.uuid(reopening.id())
                .flag(decision.approved())
                .text(decision.by())
                .instant(decision.at()));
    }

    private List<Reopening> reopenings(YearMonth period) {
        return database.query(
                REOPENINGS,
                bind -> bind.date(period.atDay(1)),
                row -> new Reopening(
                        row.uuid("reopening_id"),
                        row.uuid("closing_id"),
                        row.text("requested_by"),
                        row.instant("requested_at"),
                        row.optionalText("decided_by") == null
                                ? null
                                : new Decision(
                                        row.flag("approved"), row.text("decided_by"), row.instant("decided_at"))));
    }
}
