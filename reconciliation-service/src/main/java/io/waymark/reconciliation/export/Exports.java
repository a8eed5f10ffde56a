package io.waymark.reconciliation.export;

import io.waymark.jdbc.Database;
import io.waymark.jdbc.Row;
import io.waymark.reconciliation.export.Export.State;
import io.waymark.reconciliation.export.Export.Stretch;
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
    /** One request of a requester at a time is counted and stored; others' go on. */
    private static final String COUNT_ALONE = "SELECT pg_advisory_xact_lock(hashtextextended('export/' || ?, 0))";

    private static final String WAITING =
            "SELECT count(*) AS waiting FROM ledger_export WHERE requester = ? AND state = 'REQUESTED'";

    private static final String ADD = """
            INSERT INTO ledger_export (export_id, from_at, to_at, merchant_id, requester, state, requested_at, due_at)
            VALUES (?, ?, ?, ?, ?, 'REQUESTED', ?, ?)""";

    /**
     * The first of each requester that has none under way; among requesters the one whose last turn is longest ago. What
     * ran when an export was requested has ended by then, so the ledger below its horizon is complete.
     */
    private static final String CLAIM = """
            WITH head AS (
                SELECT DISTINCT ON (requester) requester, export_id, requested_at
                FROM ledger_export w
                WHERE state = 'REQUESTED' AND due_at <= ? AND (leased_until IS NULL OR leased_until <= ?)
                  AND horizon <= pg_snapshot_xmin(pg_current_snapshot())
                  AND NOT EXISTS (SELECT FROM ledger_export r
                                  WHERE r.requester = w.requester AND r.state = 'REQUESTED' AND r.leased_until > ?)
                ORDER BY requester, requested_at),
            turn AS (
                SELECT export_id FROM head
                ORDER BY (SELECT max(begun_at) FROM ledger_export d WHERE d.requester = head.requester) NULLS FIRST,
                         requested_at
                LIMIT ?),
            taken AS (
                SELECT e.export_id FROM ledger_export e JOIN turn USING (export_id)
                WHERE e.state = 'REQUESTED' AND (e.leased_until IS NULL OR e.leased_until <= ?)
                FOR UPDATE OF e SKIP LOCKED)
            UPDATE ledger_export e SET leased_until = ?, begun_at = ?, attempts = attempts + 1,
                (after_position, last_position) = (
                    SELECT coalesce(min(position) - 1, 0), coalesce(max(position), 0)
                    FROM ledger_entry WHERE recorded_at >= e.from_at AND recorded_at < e.to_at)
            FROM taken WHERE e.export_id = taken.export_id
            RETURNING e.*""";

    private static final String FINISH = """
            WITH finished AS (
                UPDATE ledger_export SET state = 'READY', leased_until = NULL, rows = ?, sha256 = ?
                WHERE export_id = ? AND state = 'REQUESTED' RETURNING export_id)
            INSERT INTO ledger_export_total (export_id, currency, rows, debits, credits)
            SELECT export_id, t.* FROM finished
            CROSS JOIN unnest(?::text[], ?::bigint[], ?::numeric[], ?::numeric[]) AS t""";

    private final Database database;

    Exports(Database database) {
        this.database = database;
    }

    /** How many exports of a requester wait; in the caller's transaction, which alone may add to them until it ends. */
    @Transactional(TxType.MANDATORY)
    public long waiting(String requester) {
        database.query(COUNT_ALONE, bind -> bind.text(requester), row -> requester);
        return database.query(WAITING, bind -> bind.text(requester), row -> row.number("waiting"))
                .getFirst();
    }

    /** Stores a new export in the caller's transaction. */
    @Transactional(TxType.MANDATORY)
    public void add(Export export, String requester) {
        database.update(ADD, bind -> bind.uuid(export.id())
                .instant(export.period().from())
                .instant(export.period().to())
                .text(export.merchantId())
                .text(requester)
                .instant(export.requestedAt())
                .instant(export.requestedAt()));
    }

    /** The export of this id. */
    public Optional<Export> find(UUID id) {
        return database.first("SELECT * FROM ledger_export WHERE export_id = ?", bind -> bind.uuid(id), this::read);
    }

    /** Takes exports that wait, one of a requester at most, and keeps others away from them until then. */
    @Transactional(TxType.REQUIRES_NEW)
    public List<Export> claim(int limit, Instant now, Instant until) {
        return database.query(
                CLAIM,
                bind -> bind.instant(now)
                        .instant(now)
                        .instant(now)
                        .number(limit)
                        .instant(now)
                        .instant(until)
                        .instant(now),
                this::read);
    }

    /** Keeps others away from an export for longer. */
    @Transactional(TxType.REQUIRES_NEW)
    public void renew(UUID id, Instant until) {
        database.update(
                "UPDATE ledger_export SET leased_until = ? WHERE export_id = ? AND state = 'REQUESTED'",
                bind -> bind.instant(until).uuid(id));
    }

    /** Lets an export that failed wait for its next attempt; its requester's others go before. */
    @Transactional(TxType.REQUIRES_NEW)
    public void putOff(UUID id, Instant due) {
        database.update(
                "UPDATE ledger_export SET leased_until = NULL, due_at = ? WHERE export_id = ? AND state = 'REQUESTED'",
                bind -> bind.instant(due).uuid(id));
    }

    /** Gives an export up. */
    @Transactional(TxType.REQUIRES_NEW)
    public void giveUp(UUID id) {
        database.update(
                "UPDATE ledger_export SET leased_until = NULL, state = 'FAILED' WHERE export_id = ? AND state = 'REQUESTED'",
                bind -> bind.uuid(id));
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
                State.valueOf(row.text("state")),
                new Stretch(row.number("after_position"), row.number("last_position")),
                row.integer("attempts"),
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
}
