package io.waymark.reconciliation;

import static io.waymark.reconciliation.ServiceClient.kinds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.waymark.reconciliation.ledger.application.BalanceCheck;
import io.waymark.reconciliation.played.PlayedOrder;
import io.waymark.reconciliation.played.PlayedPsp;
import io.waymark.testkit.Backends;
import io.waymark.testkit.EventSender;
import io.waymark.testkit.OwnerConnection;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The database itself guards the ledger, whatever the service's code would do. */
@QuarkusTest
@WithTestResource(Backends.class)
@WithTestResource(PlayedPsp.class)
class AppendOnlyIT {
    private static final String ENTRY = """
            INSERT INTO ledger_entry (entry_id, kind, business_key, order_id, merchant_id, reason, evidence,
                                      occurred_at, recorded_at)
            VALUES (gen_random_uuid(), 'REFUND', gen_random_uuid()::text, gen_random_uuid(), 'acme', 'test',
                    ARRAY[gen_random_uuid()], now(), now())
            RETURNING position""";

    @Inject
    DataSource database;

    @Inject
    BalanceCheck balance;

    @BeforeEach
    void bookSomething() {
        try (EventSender events = new EventSender()) {
            PlayedOrder order = new PlayedOrder(events, "acme", "OK", "YTO");
            order.waybillIssued();
            ServiceClient.ledger(order, found -> kinds(found).size() == 1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE ledger_entry SET reason = 'better'",
                "DELETE FROM ledger_entry",
                "UPDATE ledger_line SET amount_minor = amount_minor * 2",
                "DELETE FROM ledger_line",
                "TRUNCATE ledger_line",
                "TRUNCATE ledger_entry CASCADE"
            })
    void refuseAnyChange(String change) {
        assertThatThrownBy(() -> run(change)).hasMessageContaining("permission denied");
        assertThatThrownBy(() -> OwnerConnection.run(change)).hasMessageContaining("append only");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER TABLE ledger_entry DISABLE TRIGGER ALL",
                "SET session_replication_role = replica",
                "DROP TRIGGER ledger_line_append_only ON ledger_line",
                "UPDATE append_only SET resealed = '{reason}' WHERE name = 'ledger_entry'",
                "DELETE FROM outbox_event",
                "SELECT outbox_drop_day('outbox_event_20260101')",
                "DELETE FROM psp_upload",
                "UPDATE psp_answer SET code = '20000'",
                "UPDATE psp_carrier_list SET loaded_by = 'nobody'",
                "UPDATE given_reason SET event_id = gen_random_uuid()",
                "CREATE TABLE ledger_of_mine (amount bigint)"
            })
    void refuseToLetItsWriterGetAround(String way) {
        assertThatThrownBy(() -> run(way))
                .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getSQLState())
                        .isEqualTo("42501"));
    }

    @Test
    void refuseAnEntryWithoutLines() {
        assertThatThrownBy(() -> run("WITH e AS (" + ENTRY + ") SELECT * FROM e"))
                .hasMessageContaining("does not balance");
    }

    @Test
    void refuseAnEntryThatDoesNotBalance() {
        assertThatThrownBy(() -> run("WITH e AS (" + ENTRY
                        + ") INSERT INTO ledger_line SELECT position, n, 'refunds', n * 3 - 5, 'USD' FROM e,"
                        + " generate_series(1, 2) n"))
                .hasMessageContaining("does not balance");
    }

    @Test
    void refuseALineThatIsAddedLater() {
        assertThatThrownBy(() -> run(
                        "INSERT INTO ledger_line SELECT max(position), 9, 'refunds', 1, 'USD'" + " FROM ledger_entry"))
                .hasMessageContaining("does not balance");
    }

    @Test
    void refuseALineThatJoinsAnEntryLaterEvenWithItsCounterpart() {
        assertThatThrownBy(() -> run("INSERT INTO ledger_line SELECT position, 8 + n, 'refunds', n * 2 - 3, 'USD'"
                        + " FROM (SELECT max(position) AS position FROM ledger_entry) e, generate_series(1, 2) n"))
                .hasMessageContaining("no line joins it later");
    }

    @Test
    void refuseAnAccountThatTheChartDoesNotHave() {
        assertThatThrownBy(() -> run("WITH e AS (" + ENTRY
                        + ") INSERT INTO ledger_line SELECT position, n, 'petty.cash', n * 2 - 3, 'USD' FROM e,"
                        + " generate_series(1, 2) n"))
                .hasMessageContaining("the chart of accounts has no petty.cash");
    }

    @Test
    void proveThatTheBooksBalance() {
        assertThat(balance.imbalanced()).isZero();
        assertThat(balance.imbalanced()).isZero();
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
