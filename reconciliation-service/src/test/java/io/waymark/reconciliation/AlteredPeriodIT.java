package io.waymark.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.waymark.jdbc.Database;
import io.waymark.reconciliation.played.PlayedPsp;
import io.waymark.testkit.Backends;
import io.waymark.testkit.OwnerConnection;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever the owner of the tables alters behind the triggers' back is found, and the first altered entry named. */
@QuarkusTest
@WithTestResource(Backends.class)
@WithTestResource(PlayedPsp.class)
class AlteredPeriodIT {
    private final String merchant = "altered-" + UUID.randomUUID();

    @Inject
    Months months;

    @Inject
    Database database;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ledger_entry | entry_id      | gen_random_uuid()
            ledger_entry | kind          | concat('REFUND')
            ledger_entry | business_key  | overlay(business_key placing 'z' from 1)
            ledger_entry | order_id      | gen_random_uuid()
            ledger_entry | shipment_code | concat(shipment_code, ' ')
            ledger_entry | shipment_code | NULL
            ledger_entry | merchant_id   | upper(merchant_id)
            ledger_entry | carrier       | concat('UPS')
            ledger_entry | reason        | overlay(reason placing 'T' from 1)
            ledger_entry | reverses      | gen_random_uuid()
            ledger_entry | evidence      | array_append(evidence, gen_random_uuid())
            ledger_entry | occurred_at   | occurred_at + interval '1 microsecond'
            ledger_entry | recorded_at   | recorded_at - interval '1 microsecond'
            ledger_entry | booked_in     | pg_current_xact_id()
            ledger_entry | period        | (period + interval '1 month')::date
            ledger_line  | account       | concat('refunds')
            ledger_line  | amount_minor  | amount_minor * 2
            ledger_line  | currency      | concat('EUR')
            ledger_line  | line          | line + 10
            ledger_link  | hash          | set_byte(hash, 31, get_byte(hash, 31) # 1)
            """)
    void oneByteIsFound(String table, String column, String value) throws SQLException {
        YearMonth month = months.open();
        months.book(month, merchant, 1000, "USD");
        UUID second = months.book(month, merchant, 250, "USD");
        months.book(month, merchant, 700, "JPY");
        months.close(month);
        long position = position(second);
        JsonNode before = Months.verify(month);
        alter(table, "UPDATE " + table + " SET " + column + " = " + value + " WHERE position = " + position);
        JsonNode after = Months.verify(month);

        assertThat(before.path("intact").asBoolean()).isTrue();
        assertThat(after.path("intact").asBoolean()).isFalse();
        assertThat(after.path("links").asLong()).isEqualTo(1);
        assertThat(after.at("/alteration/kind").asText()).isEqualTo("ENTRY_ALTERED");
        assertThat(after.at("/alteration/position").asLong()).isEqualTo(position);
    }

    @Test
    void anEntryThatIsGoneIsNamed() throws SQLException {
        YearMonth month = months.open();
        long position = position(months.book(month, merchant, 1000, "USD"));
        months.close(month);
        alter("ledger_line", "DELETE FROM ledger_line WHERE position = " + position);
        alter("ledger_entry", "DELETE FROM ledger_entry WHERE position = " + position);
        JsonNode gone = Months.verify(month);

        assertThat(gone.at("/alteration/kind").asText()).isEqualTo("ENTRY_GONE");
        assertThat(gone.at("/alteration/position").asLong()).isEqualTo(position);
    }

    @Test
    void anEntryThatIsGoneWithItsLinkIsMissed() throws SQLException {
        YearMonth month = months.open();
        months.book(month, merchant, 1000, "USD");
        long position = position(months.book(month, merchant, 250, "USD"));
        months.close(month);
        for (String table : List.of("ledger_link", "ledger_line", "ledger_entry")) {
            alter(table, "DELETE FROM " + table + " WHERE position = " + position);
        }
        JsonNode gone = Months.verify(month);

        assertThat(gone.at("/alteration/kind").asText()).isEqualTo("LINK_GONE");
        assertThat(gone.at("/alteration/link").asLong()).isEqualTo(2);
    }

    @Test
    void anEntryThatIsAddedIsNamed() throws SQLException {
        YearMonth month = months.open();
        months.close(month);
        UUID added = months.book(month, merchant, 250, "USD");
        alter("ledger_entry", "UPDATE ledger_entry SET period = '" + month + "-01' WHERE entry_id = '" + added + "'");
        JsonNode found = Months.verify(month);

        assertThat(found.at("/alteration/kind").asText()).isEqualTo("ENTRY_ADDED");
        assertThat(found.at("/alteration/entryId").asText()).isEqualTo(added.toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ledger_closing       | closed_by = 'somebody-else'
            ledger_closing       | closed_at = closed_at - interval '1 day'
            ledger_closing_total | debits = debits + 1
            ledger_closing_seal  | late = late + 1
            ledger_closing_seal  | seal = set_byte(seal, 0, get_byte(seal, 0) # 1)
            """)
    void aSealThatIsAlteredIsFound(String table, String change) throws SQLException {
        YearMonth month = months.open();
        months.book(month, merchant, 1000, "USD");
        String closing = months.close(month).at("/closings/0/closingId").asText();
        alter(table, "UPDATE " + table + " SET " + change + " WHERE closing_id = '" + closing + "'");

        assertThat(Months.verify(month).at("/alteration/kind").asText()).isEqualTo("SEAL_ALTERED");
    }

    private long position(UUID entry) {
        return database.query(
                        "SELECT position FROM ledger_entry WHERE entry_id = ?",
                        bind -> bind.uuid(entry),
                        row -> row.number("position"))
                .getFirst();
    }

    private static void alter(String table, String change) throws SQLException {
        try (Connection owner = OwnerConnection.open();
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("ALTER TABLE " + table + " DISABLE TRIGGER USER");
            assertThat(statement.executeUpdate(change)).isPositive();
            statement.execute("ALTER TABLE " + table + " ENABLE TRIGGER USER");
            owner.commit();
        }
    }
}
