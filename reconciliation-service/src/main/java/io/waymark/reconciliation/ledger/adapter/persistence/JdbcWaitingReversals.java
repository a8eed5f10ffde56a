package io.waymark.reconciliation.ledger.adapter.persistence;

import io.waymark.jdbc.Database;
import io.waymark.jdbc.Row;
import io.waymark.reconciliation.ledger.application.WaitingReversals;
import io.waymark.reconciliation.ledger.domain.BookingKey;
import io.waymark.reconciliation.ledger.domain.EntryKind;
import io.waymark.reconciliation.ledger.domain.WaitingReversal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Waiting reversals in PostgreSQL; one becomes ripe and leaves the table in the transaction that books it. */
@ApplicationScoped
class JdbcWaitingReversals implements WaitingReversals {
    private static final String KEEP = """
            INSERT INTO waiting_reversal (kind, business_key, awaits, order_id, shipment_code, merchant_id, reason,
                                          amount_minor, currency, evidence, occurred_at)
            SELECT * FROM unnest(?::text[], ?::text[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[],
                                 ?::bigint[], ?::text[], ?::uuid[], ?::timestamptz[])
            ON CONFLICT DO NOTHING""";

    private static final String COLUMNS = """
            w.kind AS w_kind, w.business_key AS w_business_key, w.awaits AS w_awaits, w.order_id AS w_order_id,
            w.shipment_code AS w_shipment_code, w.merchant_id AS w_merchant_id, w.reason AS w_reason,
            w.amount_minor AS w_amount_minor, w.currency AS w_currency, w.evidence AS w_evidence,
            w.occurred_at AS w_occurred_at""";

    private static final String TAKE_RIPE = "WITH w AS (DELETE FROM waiting_reversal w USING ledger_entry e "
            + "WHERE w.awaits = e.entry_id AND w.awaits = ANY (?::uuid[]) RETURNING w.*) "
            + "SELECT " + COLUMNS + ", " + EntryRow.COLUMNS
            + " FROM w JOIN ledger_entry e ON e.entry_id = w.awaits " + EntryRow.LINES
            + " ORDER BY w.kind, w.business_key";

    private static final String OF_ORDER = "SELECT " + COLUMNS
            + " FROM waiting_reversal w WHERE w.order_id = ? ORDER BY w.occurred_at, w.business_key";

    private final Database database;

    JdbcWaitingReversals(Database database) {
        this.database = database;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void keep(List<WaitingReversal> reversals) {
        if (reversals.isEmpty()) {
            return;
        }
        database.update(KEEP, bind -> bind.rows(reversals)
                .names(reversal -> reversal.key().kind())
                .texts(reversal -> reversal.key().businessKey())
                .uuids(WaitingReversal::awaits)
                .uuids(WaitingReversal::orderId)
                .texts(WaitingReversal::shipmentCode)
                .texts(WaitingReversal::merchantId)
                .texts(WaitingReversal::reason)
                .numbers(reversal -> minor(reversal.amount()))
                .texts(reversal -> currency(reversal.amount()))
                .uuids(WaitingReversal::evidence)
                .instants(WaitingReversal::occurredAt));
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public List<Ripe> takeRipe(Collection<UUID> entries) {
        return database.query(TAKE_RIPE, bind -> bind.uuids(entries), row -> new Ripe(read(row), EntryRow.read(row)));
    }

    @Override
    public List<WaitingReversal> ofOrder(UUID orderId) {
        return database.query(OF_ORDER, bind -> bind.uuid(orderId), JdbcWaitingReversals::read);
    }

    private static WaitingReversal read(Row row) throws SQLException {
        Long amount = row.optionalNumber("w_amount_minor");
        return new WaitingReversal(
                new BookingKey(row.constant("w_kind", EntryKind.class), row.text("w_business_key")),
                row.uuid("w_awaits"),
                row.uuid("w_order_id"),
                row.optionalText("w_shipment_code"),
                row.text("w_merchant_id"),
                row.text("w_reason"),
                amount == null ? null : Money.ofMinor(CurrencyUnit.of(row.text("w_currency")), amount),
                row.uuid("w_evidence"),
                row.instant("w_occurred_at"));
    }

    private static @Nullable Long minor(@Nullable Money amount) {
        return amount == null ? null : amount.getAmountMinorLong();
    }

    private static @Nullable String currency(@Nullable Money amount) {
        return amount == null ? null : amount.getCurrencyUnit().getCode();
    }
}
