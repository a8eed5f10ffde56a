package io.waymark.reconciliation.export;

import io.waymark.jdbc.Database;
import io.waymark.jdbc.Row;
import io.waymark.reconciliation.export.Export.Snapshot;
import io.waymark.reconciliation.export.Export.Summary;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The exports that were asked for.
 *
 * <p>Exports in PostgreSQL, with what they add up to.
 */
@ApplicationScoped
public class Exports {
    /** Waits for bookings that run and keeps new ones out for a moment: positions below the highest are complete. */
    private static final String SETTLE = "LOCK TABLE ledger_entry IN SHARE MODE";

    private static final String SNAPSHOT = """
            SELECT coalesce(min(position) - 1, 0) AS after_position, coalesce(max(position), 0) AS last_position
            FROM ledger_entry WHERE recorded_at >= ? AND recorded_at < ?""";

    private static final String ADD = """
            INSERT INTO ledger_export (export_id, from_at, to_at, merchant_id, after_position, last_position, state,
                                       requested_at)
            VALUES (?, ?, ?, ?, ?, ?, 'REQUESTED', ?)""";

    private static final String CLAIM = """
            UPDATE ledger_export SET leased_until = ?
            WHERE export_id = (
                SELECT export_id FROM ledger_export
                WHERE state = 'REQUESTED' AND (leased_until IS NULL OR leased_until <= ?)
                ORDER BY requested_at LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING *""";

    private static final String FINISH = """
            WITH finished AS (
                UPDATE ledger_export SET state = 'READY', rows = ?, sha256 = ?
                WHERE export_id = ? AND state = 'REQUESTED' RETURNING export_id)
            INSERT INTO ledger_export_total (export_id, currency, rows, debits, credits)
            SELECT export_id, t.* FROM finished
            CROSS JOIN unnest(?::text[], ?::bigint[], ?::numeric[], ?::numeric[]) AS t""";

    private final Database database;

    Exports(Database database) {
        this.database = database;
    }

    /**
     * Finds the stretch of the ledger that the period covers, complete: waits until running bookings are committed, so that
     * none of them can appear later inside the stretch. In the caller's transaction, which must be short.
     */
    @Transactional(TxType.MANDATORY)
    public Snapshot snapshot(Period period) {
        database.update(SETTLE);
        return database.query(SNAPSHOT, bind -> bind.instant(period.from()).instant(period.to()), Exports::snapshot)
                .getFirst();
    }

    /** Stores a new export in the caller's transaction. */
    @Transactional(TxType.MANDATORY)
    public void add(Export export) {
        database.update(ADD, bind -> bind.uuid(export.id())
                .instant(export.period().from())
                .instant(export.period().to())
                .text(export.merchantId())
                .number(export.snapshot().afterPosition())
                .number(export.snapshot().lastPosition())
                .instant(export.requestedAt()));
    }

    /** The export of this id. */
    public Optional<Export> find(UUID id) {
        return database.first("SELECT * FROM ledger_export WHERE export_id = ?", bind -> bind.uuid(id), this::read);
    }

    /** Takes the oldest export that nobody has added up, and keeps others away from it until then. */
    @Transactional(TxType.REQUIRES_NEW)
    public Optional<Export> claim(Instant now, Instant until) {
        return database.first(CLAIM, bind -> bind.instant(until).instant(now), this::read);
    }

    /** Stores what an export adds up to. */
    @Transactional(TxType.REQUIRES_NEW)
    public void finish(UUID id, Summary summary) {
        List<ControlTotal> totals = summary.totals();
        database.update(FINISH, bind -> bind.number(summary.rows())
                .text(summary.sha256())
                .uuid(id)
                .rows(totals)
                .texts(ControlTotal::currency)
                .numbers(ControlTotal::rows)
                .texts(total -> total.debits().toPlainString())
                .texts(total -> total.credits().toPlainString()));
    }

    private Export read(Row row) throws SQLException {
        UUID id = row.uuid("export_id");
        String sha256 = row.optionalText("sha256");
        return new Export(
                id,
                new Period(row.instant("from_at"), row.instant("to_at")),
                row.optionalText("merchant_id"),
                snapshot(row),
                row.instant("requested_at"),
                sha256 == null ? null : new Summary(row.number("rows"), sha256, totals(id)));
    }

    private List<ControlTotal> totals(UUID id) {
        return database.query(
                "SELECT * FROM ledger_export_total WHERE export_id = ? ORDER BY currency",
                bind -> bind.uuid(id),
                row -> new ControlTotal(
                        row.text("currency"),
                        row.number("rows"),
                        new BigDecimal(row.text("debits")),
                        new BigDecimal(row.text("credits"))));
    }

    private static Snapshot snapshot(Row row) throws SQLException {
        return new Snapshot(row.number("after_position"), row.number("last_position"));
    }
}
