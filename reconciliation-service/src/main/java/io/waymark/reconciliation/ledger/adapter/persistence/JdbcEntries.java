package io.waymark.reconciliation.ledger.adapter.persistence;

import static java.util.stream.Collectors.joining;

import io.waymark.reconciliation.jdbc.Columns;
import io.waymark.reconciliation.jdbc.Database;
import io.waymark.reconciliation.jdbc.Parameters;
import io.waymark.reconciliation.ledger.application.Entries;
import io.waymark.reconciliation.ledger.domain.Entry;
import io.waymark.reconciliation.ledger.domain.Line;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** The ledger in PostgreSQL; its constraints refuse a second booking of a key, an imbalance, and any change. */
@ApplicationScoped
class JdbcEntries implements Entries {
    private static final String APPEND = """
            WITH fresh AS (
                INSERT INTO ledger_entry (entry_id, kind, business_key, order_id, shipment_code, merchant_id, reason,
                                          reverses, evidence, occurred_at, recorded_at)
                SELECT entry_id, kind, business_key, order_id, shipment_code, merchant_id, reason, reverses,
                       evidence::uuid[], occurred_at, recorded_at
                FROM unnest(?::uuid[], ?::text[], ?::text[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::uuid[],
                            ?::text[], ?::timestamptz[], ?::timestamptz[])
                     WITH ORDINALITY AS e (entry_id, kind, business_key, order_id, shipment_code, merchant_id, reason,
                                           reverses, evidence, occurred_at, recorded_at, n)
                ORDER BY n
                ON CONFLICT DO NOTHING
                RETURNING entry_id, position),
            lines AS (
                INSERT INTO ledger_line (position, line, account, amount_minor, currency)
                SELECT position, line, account, amount_minor, currency
                FROM unnest(?::uuid[], ?::bigint[], ?::text[], ?::bigint[], ?::text[])
                     AS l (entry_id, line, account, amount_minor, currency)
                JOIN fresh USING (entry_id))
            SELECT entry_id FROM fresh""";

    private static final String OF_ORDER = "SELECT " + EntryRow.COLUMNS + " FROM ledger_entry e " + EntryRow.LINES
            + " WHERE e.order_id = ? ORDER BY e.position";

    private final Database database;

    JdbcEntries(Database database) {
        this.database = database;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public List<Entry> append(List<Entry> entries) {
        Set<UUID> fresh = new HashSet<>(database.query(
                APPEND,
                bind -> {
                    bindEntries(bind, entries);
                    bindLines(bind, entries);
                },
                row -> Columns.uuid(row, "entry_id")));
        return entries.stream().filter(entry -> fresh.contains(entry.id())).toList();
    }

    @Override
    public List<Entry> ofOrder(UUID orderId) {
        return database.query(OF_ORDER, bind -> bind.uuid(orderId), EntryRow::read);
    }

    private static void bindEntries(Parameters bind, List<Entry> entries) throws SQLException {
        bind.uuids(entries, Entry::id)
                .texts(entries, entry -> entry.kind().name())
                .texts(entries, entry -> entry.key().businessKey())
                .uuids(entries, Entry::orderId)
                .texts(entries, Entry::shipmentCode)
                .texts(entries, Entry::merchantId)
                .texts(entries, Entry::reason)
                .uuids(entries, Entry::reverses)
                .texts(
                        entries,
                        entry -> entry.evidence().stream().map(UUID::toString).collect(joining(",", "{", "}")))
                .instants(entries, Entry::occurredAt)
                .instants(entries, Entry::recordedAt);
    }

    private static void bindLines(Parameters bind, List<Entry> entries) throws SQLException {
        List<NumberedLine> lines = entries.stream()
                .flatMap(entry -> IntStream.range(0, entry.lines().size())
                        .mapToObj(n -> new NumberedLine(
                                entry.id(), n + 1, entry.lines().get(n))))
                .toList();
        bind.uuids(lines, NumberedLine::entry)
                .numbers(lines, NumberedLine::number)
                .texts(lines, line -> line.line().account().code())
                .numbers(lines, line -> line.line().amountMinor())
                .texts(lines, line -> line.line().currency());
    }

    private record NumberedLine(UUID entry, long number, Line line) {}
}
