package io.waymark.reconciliation.ledger.adapter.persistence;

import static java.util.stream.Collectors.joining;

import io.waymark.jdbc.Database;
import io.waymark.jdbc.Parameters;
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
                INSERT INTO ledger_entry (entry_id, kind, business_key, order_id, shipment_code, merchant_id, carrier,
                                          reason, reverses, evidence, occurred_at, recorded_at)
                SELECT entry_id, kind, business_key, order_id, shipment_code, merchant_id, carrier, reason,
                       reverses, evidence::uuid[], occurred_at, recorded_at
                FROM unnest(?::uuid[], ?::text[], ?::text[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[],
                            ?::uuid[], ?::text[], ?::timestamptz[], ?::timestamptz[])
                     WITH ORDINALITY AS e (entry_id, kind, business_key, order_id, shipment_code, merchant_id, carrier,
                                           reason, reverses, evidence, occurred_at, recorded_at, n)
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
                row -> row.uuid("entry_id")));
        return entries.stream().filter(entry -> fresh.contains(entry.id())).toList();
    }

    @Override
    public List<Entry> ofOrder(UUID orderId) {
        return database.query(OF_ORDER, bind -> bind.uuid(orderId), EntryRow::read);
    }

    private static void bindEntries(Parameters bind, List<Entry> entries) throws SQLException {
        bind.rows(entries)
                .uuids(Entry::id)
                .names(Entry::kind)
                .texts(entry -> entry.key().businessKey())
                .uuids(Entry::orderId)
                .texts(Entry::shipmentCode)
                .texts(Entry::merchantId)
                .texts(Entry::carrier)
                .texts(Entry::reason)
                .uuids(Entry::reverses)
                .texts(entry -> entry.evidence().stream().map(UUID::toString).collect(joining(",", "{", "}")))
                .instants(Entry::occurredAt)
                .instants(Entry::recordedAt);
    }

    private static void bindLines(Parameters bind, List<Entry> entries) throws SQLException {
        List<NumberedLine> lines = entries.stream()
                .flatMap(entry -> IntStream.range(0, entry.lines().size())
                        .mapToObj(n -> new NumberedLine(
                                entry.id(), n + 1, entry.lines().get(n))))
                .toList();
        bind.rows(lines)
                .uuids(NumberedLine::entry)
                .numbers(NumberedLine::number)
                .texts(line -> line.line().account().code())
                .numbers(line -> line.line().amountMinor())
                .texts(line -> line.line().currency());
    }

    private record NumberedLine(UUID entry, long number, Line line) {}
}
