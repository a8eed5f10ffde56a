package io.waymark.reconciliation.balance.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.waymark.jdbc.Conditions;
import io.waymark.jdbc.Database;
import io.waymark.reconciliation.balance.application.BalanceQueries.Filter;
import io.waymark.reconciliation.balance.application.BalanceQueries.Place;
import io.waymark.reconciliation.balance.domain.Breakdown;
import io.waymark.reconciliation.played.PlayedPsp;
import io.waymark.testkit.Backends;
import io.waymark.testkit.PlannedTable;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages of balances are read from an index, however large the ledger is. */
@QuarkusTest
@WithTestResource(Backends.class)
@WithTestResource(PlayedPsp.class)
class BalancePlanIT {
    private static final String FILL = """
            WITH entry AS (
                INSERT INTO ledger_entry (entry_id, kind, business_key, order_id, shipment_code, merchant_id, carrier, reason,
                                          evidence, occurred_at, recorded_at)
                SELECT gen_random_uuid(), 'EXPECTED_CHARGE', gen_random_uuid()::text, gen_random_uuid(), 'WM' || n,
                       'merchant-' || n % 50, 'carrier-' || n % 20, 'test', ARRAY[gen_random_uuid()], now(), now()
                FROM generate_series(1, 20000) n
                RETURNING position)
            INSERT INTO ledger_line
            SELECT position, line, 'refunds', line * 2 - 3, 'USD' FROM entry, generate_series(1, 2) line""";

    private static final Filter ALL = new Filter(null, null, null, null, null, null, null, null);

    @ParameterizedTest
    @CsvSource({
        "ORDER, ledger_entry_by_order, 00000000-0000-4000-8000-000000000001",
        "SHIPMENT, ledger_entry_by_shipment, WM1"
    })
    void aPageIsReadFromItsPlaceInTheIndex(Breakdown breakdown, String index, String place) throws SQLException {
        try (PlannedTable entries = filled()) {
            List<String> plan = plan(entries, breakdown, ALL, Optional.of(new Place(place, "refunds", "USD")));

            assertThat(plan).anyMatch(line -> line.contains("using " + index + " "));
            assertThat(plan).noneMatch(line -> line.contains("Seq Scan"));
        }
    }

    @Test
    void oneOrderIsFoundByItsIndexAndItsLinesByTheirKey() throws SQLException {
        try (PlannedTable entries = filled()) {
            Filter one = new Filter(UUID.randomUUID(), null, null, null, null, null, null, null);
            List<String> plan = plan(entries, Breakdown.ACCOUNT, one, Optional.empty());

            assertThat(plan).anyMatch(line -> line.contains("ledger_entry_by_order"));
            assertThat(plan).anyMatch(line -> line.contains("ledger_line_pkey"));
        }
    }

    private static PlannedTable filled() throws SQLException {
        PlannedTable entries = PlannedTable.filled("ledger_entry", FILL);
        entries.run("ANALYZE ledger_line");
        return entries;
    }

    private static List<String> plan(PlannedTable entries, Breakdown breakdown, Filter filter, Optional<Place> after)
            throws SQLException {
        Conditions asked = JdbcBalanceQueries.conditions(breakdown, filter, after);
        return Database.query(
                entries.connection(),
                "EXPLAIN " + JdbcBalanceQueries.pageOf(breakdown, asked),
                bind -> {
                    asked.bind(bind);
                    bind.number(51);
                },
                row -> row.text("QUERY PLAN"));
    }
}
