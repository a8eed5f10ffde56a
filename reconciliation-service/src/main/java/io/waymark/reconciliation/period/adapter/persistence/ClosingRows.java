package io.waymark.reconciliation.period.adapter.persistence;

import io.waymark.jdbc.Database;
import io.waymark.jdbc.Row;
import io.waymark.reconciliation.period.domain.Closing;
import io.waymark.reconciliation.period.domain.Closing.Seal;
import io.waymark.reconciliation.period.domain.Closing.Total;
import io.waymark.reconciliation.period.domain.Hash;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigInteger;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Closings with their seals and totals. */
@ApplicationScoped
class ClosingRows {
    private static final String SELECT = """
            SELECT c.*, s.entries, s.late, s.head, s.seal, s.sealed_at
            FROM ledger_closing c LEFT JOIN ledger_closing_seal s USING (closing_id)""";

    private static final String TOTALS = """
            SELECT * FROM ledger_closing_total WHERE closing_id = ? ORDER BY account COLLATE "C", currency COLLATE "C\"""";

    private static final String SEAL = """
            WITH sealed AS (
                INSERT INTO ledger_closing_seal (closing_id, entries, late, head, seal, sealed_at)
                VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING closing_id),
            totals AS (
                INSERT INTO ledger_closing_total (closing_id, account, currency, lines, debits, credits)
                SELECT closing_id, t.* FROM sealed
                CROSS JOIN unnest(?::text[], ?::text[], ?::bigint[], ?::numeric[], ?::numeric[]) AS t)
            SELECT closing_id FROM sealed""";

    private final Database database;

    ClosingRows(Database database) {
        this.database = database;
    }

    List<Closing> of(YearMonth period) {
        return database.query(
                SELECT + " WHERE c.period = ? ORDER BY c.number", bind -> bind.date(period.atDay(1)), this::read);
    }

    List<Closing> unsealed() {
        return database.query(SELECT + " WHERE s.closing_id IS NULL ORDER BY c.period, c.number", this::read);
    }

    void add(Closing closing) {
        database.update(
                "INSERT INTO ledger_closing (closing_id, period, number, closed_by, closed_at) VALUES (?, ?, ?, ?, ?)",
                bind -> bind.uuid(closing.id())
                        .date(closing.period().atDay(1))
                        .number(closing.number())
                        .text(closing.by())
                        .instant(closing.at()));
    }

    boolean seal(Closing closing, Seal seal) {
        return database.first(
                        SEAL,
                        bind -> bind.uuid(closing.id())
                                .number(seal.entries())
                                .number(seal.late())
                                .bytes(seal.head().bytes())
                                .bytes(seal.sum().bytes())
                                .instant(seal.at())
                                .rows(seal.totals())
                                .texts(Total::account)
                                .texts(Total::currency)
                                .numbers(Total::lines)
                                .texts(total -> total.debits().toString())
                                .texts(total -> total.credits().toString()),
                        row -> row.uuid("closing_id"))
                .isPresent();
    }

    private Closing read(Row row) throws SQLException {
        UUID id = row.uuid("closing_id");
        return new Closing(
                id,
                YearMonth.from(row.date("period")),
                row.integer("number"),
                row.text("closed_by"),
                row.instant("closed_at"),
                seal(row, id));
    }

    private @Nullable Seal seal(Row row, UUID id) throws SQLException {
        Instant at = row.optionalInstant("sealed_at");
        return at == null
                ? null
                : new Seal(
                        row.number("entries"),
                        row.number("late"),
                        totals(id),
                        Hash.of(row.bytes("head")),
                        Hash.of(row.bytes("seal")),
                        at);
    }

    private List<Total> totals(UUID id) {
        return database.query(
                TOTALS,
                bind -> bind.uuid(id),
                row -> new Total(
                        row.text("account"),
                        row.text("currency"),
                        row.number("lines"),
                        new BigInteger(row.text("debits")),
                        new BigInteger(row.text("credits"))));
    }
}
