package io.waymark.reconciliation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.waymark.jdbc.Database;
import java.time.Instant;
import java.util.UUID;

/** An entry of two lines that a test puts into the ledger itself, as no event could: of any time. */
record BookedEntry(
        UUID orderId,
        String shipmentCode,
        String carrier,
        String merchant,
        long minor,
        String currency,
        Instant occurredAt,
        Instant recordedAt) {
    private static final String BOOK = """
            WITH entry AS (
                INSERT INTO ledger_entry (entry_id, kind, business_key, order_id, shipment_code, merchant_id, carrier, reason,
                                          evidence, occurred_at, recorded_at)
                VALUES (?, 'EXPECTED_CHARGE', gen_random_uuid()::text, ?, ?, ?, ?, 'test', ARRAY[gen_random_uuid()], ?, ?)
                RETURNING position)
            INSERT INTO ledger_line (position, line, account, amount_minor, currency)
            SELECT position, 1, 'carrier.expense', ?, ? FROM entry
            UNION ALL SELECT position, 2, 'carrier.accrued', -?, ? FROM entry""";

    /** Books it, and answers its id. */
    UUID book(Database database) {
        UUID id = UUID.randomUUID();
        QuarkusTransaction.requiringNew()
                .run(() -> database.update(BOOK, bind -> bind.uuid(id)
                        .uuid(orderId)
                        .text(shipmentCode)
                        .text(merchant)
                        .text(carrier)
                        .instant(occurredAt)
                        .instant(recordedAt)
                        .number(minor)
                        .text(currency)
                        .number(minor)
                        .text(currency)));
        return id;
    }
}
