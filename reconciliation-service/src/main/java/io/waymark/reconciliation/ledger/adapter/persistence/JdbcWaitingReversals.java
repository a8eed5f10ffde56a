package io.waymark.reconciliation.ledger.adapter.persistence;

import io.waymark.reconciliation.jdbc.Columns;
import io.waymark.reconciliation.jdbc.Database;
import io.waymark.reconciliation.ledger.application.WaitingReversals;
import io.waymark.reconciliation.ledger.domain.BookingKey;
import io.waymark.reconciliation.ledger.domain.EntryKind;
import io.waymark.reconciliation.ledger.domain.WaitingReversal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
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
        database.update(KEEP, bind -> bind.texts(
                        reversals, reversal -> reversal.key().kind().name())
                .texts(reversals, reversal -> reversal.key().businessKey())
                .uuids(reversals, WaitingReversal::awaits)
                .uuids(reversals, WaitingReversal::orderId)
                .texts(reversals, WaitingReversal::shipmentCode)
                .texts(reversals, WaitingReversal::merchantId)
                .texts(reversals, WaitingReversal::reason)
                .numbers(reversals, reversal -> minor(reversal.amount()))
                .texts(reversals, reversal -> currency(reversal.amount()))
                .uuids(reversals, WaitingReversal::evidence)
                .instants(reversals, WaitingReversal::occurredAt));
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public List<Ripe> takeRipe(Collection<UUID> entries) {
        return database.query(
                TAKE_RIPE, bind -> bind.uuids(entries, entry -> entry), row -> new Ripe(read(row), EntryRow.read(row)));
    }

    @Override
    public List<WaitingReversal> ofOrder(UUID orderId) {
        return database.query(OF_ORDER, bind -> bind.uuid(orderId), JdbcWaitingReversals::read);
    }

    private static WaitingReversal read(ResultSet row) throws SQLException {
        Long amount = Columns.nullableNumber(row, "w_amount_minor");
        return new WaitingReversal(
                new BookingKey(EntryKind.valueOf(row.getString("w_kind")), row.getString("w_business_key")),
                Columns.uuid(row, "w_awaits"),
                Columns.uuid(row, "w_order_id"),
                Columns.nullableText(row, "w_shipment_code"),
                row.getString("w_merchant_id"),
                row.getString("w_reason"),
                amount == null ? null : Money.ofMinor(CurrencyUnit.of(row.getString("w_currency")), amount),
                Columns.uuid(row, "w_evidence"),
                Columns.instant(row, "w_occurred_at"));
    }

    private static @Nullable Long minor(@Nullable Money amount) {
        return amount == null ? null : amount.getAmountMinorLong();
    }

    private static @Nullable String currency(@Nullable Money amount) {
        return amount == null ? null : amount.getCurrencyUnit().getCode();
    }
}
