package io.waymark.reconciliation;

import static io.waymark.reconciliation.Months.FIRST_PERSON;
import static io.waymark.reconciliation.Months.SECOND_PERSON;
import static io.waymark.reconciliation.Months.code;
import static io.waymark.reconciliation.Months.post;
import static io.waymark.reconciliation.ServiceClient.get;
import static io.waymark.reconciliation.ServiceClient.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.waymark.events.EventTypes;
import io.waymark.jdbc.Database;
import io.waymark.reconciliation.period.application.ExtendChains;
import io.waymark.reconciliation.played.PlayedPsp;
import io.waymark.testkit.Backends;
import io.waymark.testkit.OwnerConnection;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A closed month never changes; what comes late is booked in an open one and says where it belongs. */
@QuarkusTest
@WithTestResource(Backends.class)
@WithTestResource(PlayedPsp.class)
class PeriodsIT {
    private final String merchant = "periods-" + UUID.randomUUID();

    @Inject
    Months months;

    @Inject
    ExtendChains chains;

    @Inject
    Database database;

    @Inject
    DataSource dataSource;

    @Test
    void aClosedMonthKeepsWhatItAddsUpToAndLateFactsGoToTheNext() {
        YearMonth month = months.open();
        months.book(month, merchant, 1000, "USD");
        months.book(month, merchant, 250, "USD");
        months.book(month, merchant, 700, "JPY");
        JsonNode closed = months.close(month);
        UUID late = months.book(month, merchant, 99, "USD");
        JsonNode sealed = closed.at("/closings/0/sealed");

        assertThat(closed.path("state").asText()).isEqualTo("CLOSED");
        assertThat(closed.at("/closings/0/closedBy").asText()).isEqualTo("finance-1");
        assertThat(closed.at("/closings/0/reason").asText()).isEqualTo("the month is complete");
        assertThat(sealed.path("entries").asInt()).isEqualTo(3);
        assertThat(sealed.at("/totals/0").toString())
                .isEqualTo("{\"account\":\"carrier.accrued\",\"currency\":\"JPY\",\"lines\":1,\"debitsMinor\":0,"
                        + "\"creditsMinor\":-700}");
        assertThat(sealed.at("/totals/3/debitsMinor").asLong()).isEqualTo(1250);
        assertThat(Months.find(month)).isEqualTo(closed);
        assertThat(Months.verify(month).path("intact").asBoolean()).isTrue();
        JsonNode listed =
                get("/v1/ledger/periods/" + month.plusMonths(1) + "/late").path("items");
        assertThat(listed.findValuesAsText("entryId")).contains(late.toString());
        assertThat(listed.findValuesAsText("happenedIn")).contains(month.toString());
        assertThat(get("/v1/ledger/balances?account=carrier.expense&by=period&merchantId=" + merchant)
                        .at("/items")
                        .findValuesAsText("of"))
                .containsExactly(
                        month.toString(), month.toString(), month.plusMonths(1).toString());
    }

    @Test
    void monthsAreClosedInTurnOnceAndWhenTheyAreOver() {
        YearMonth month = months.open();
        months.book(month, merchant, 1000, "USD");
        assertThat(code(post(FIRST_PERSON, month.plusMonths(1) + "/closing"))).isEqualTo("PERIODS_IN_TURN");
        months.close(month);

        assertThat(code(post(FIRST_PERSON, month + "/closing"))).isEqualTo("PERIOD_CLOSED");
        assertThat(code(post(FIRST_PERSON, YearMonth.now(ZoneOffset.UTC) + "/closing")))
                .isEqualTo("PERIOD_RUNS");
        assertThat(code(post(FIRST_PERSON, "2026-13/closing"))).isEqualTo("PERIOD_UNKNOWN");
    }

    @Test
    void twoPeopleReopenTheLastClosedMonthAndItIsClosedAgain() {
        YearMonth month = months.open();
        months.book(month, merchant, 1000, "USD");
        JsonNode first = months.close(month);
        String reopening = month + "/reopening";
        assertThat(code(post(SECOND_PERSON, reopening + "/approval"))).isEqualTo("NOTHING_WAITS");
        post(FIRST_PERSON, reopening);
        assertThat(code(post(FIRST_PERSON, reopening))).isEqualTo("REOPENING_WAITS");
        assertThat(code(post(FIRST_PERSON, reopening + "/approval"))).isEqualTo("OWN_PROPOSAL");
        JsonNode refused = json(post(SECOND_PERSON, reopening + "/refusal").asString());
        assertThat(refused.path("state").asText()).isEqualTo("CLOSED");
        post(SECOND_PERSON, reopening);
        JsonNode open = json(post(FIRST_PERSON, reopening + "/approval").asString());
        months.book(month, merchant, 50, "USD");
        assertThat(code(post(FIRST_PERSON, reopening))).isEqualTo("PERIOD_OPEN");
        JsonNode second = months.close(month);

        assertThat(open.path("state").asText()).isEqualTo("OPEN");
        List<JsonNode> told = Published.await(EventTypes.PERIOD_CLOSED, "\"" + month + "\"", 2);
        assertThat(told)
                .extracting(closed -> closed.path("seal").asText())
                .containsExactly(
                        second.at("/closings/0/sealed/seal").asText(),
                        second.at("/closings/1/sealed/seal").asText());
        assertThat(Published.await(EventTypes.PERIOD_REOPENED, month.toString(), 1))
                .hasSize(1);
        assertThat(second.at("/reopenings/1/decidedBy").asText()).isEqualTo("finance-1");
        assertThat(second.at("/closings/0")).isEqualTo(first.at("/closings/0"));
        assertThat(second.at("/closings/1/number").asInt()).isEqualTo(2);
        assertThat(second.at("/closings/1/sealed/entries").asInt()).isEqualTo(2);
        assertThat(Months.verify(month).path("intact").asBoolean()).isTrue();
    }

    @Test
    void anEarlierMonthIsReopenedAfterTheLater() {
        YearMonth month = months.open();
        months.close(month);
        months.close(month.plusMonths(1));

        assertThat(code(post(FIRST_PERSON, month + "/reopening"))).isEqualTo("PERIODS_IN_TURN");
    }

    @Test
    void closingWaitsForWhoBooks() throws Exception {
        YearMonth month = months.open();
        CompletableFuture<JsonNode> closed;
        try (ExecutorService closer = Executors.newSingleThreadExecutor();
                Connection booking = dataSource.getConnection();
                Statement statement = booking.createStatement()) {
            booking.setAutoCommit(false);
            statement.execute(bookedIn(month));
            closed = CompletableFuture.supplyAsync(() -> months.close(month), closer);
            await().until(() -> database.query(
                            "SELECT count(*) AS waiting FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"
                                    + " AND mode = 'ExclusiveLock' AND database = (SELECT oid FROM pg_database"
                                    + " WHERE datname = current_database())",
                            row -> row.number("waiting"))
                    .equals(List.of(1L)));
            booking.commit();
        }

        assertThat(closed.get().at("/closings/0/sealed/entries").asInt()).isEqualTo(1);
        assertThat(Months.verify(month).path("intact").asBoolean()).isTrue();
    }

    @Test
    void anOpenMonthIsChainedAsItGoes() {
        YearMonth month = months.open();
        months.book(month, merchant, 1000, "USD");
        chains.catchUp();
        JsonNode before = Months.verify(month);
        months.book(month, merchant, 1000, "USD");
        chains.catchUp();
        JsonNode after = Months.verify(month);

        assertThat(after.path("links").asLong()).isEqualTo(before.path("links").asLong() + 1);
        assertThat(after.path("intact").asBoolean()).isTrue();
        assertThat(after.path("head")).isNotEqualTo(before.path("head"));
        months.close(month);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE ledger_books SET open_from = '2000-01-01'",
                "DELETE FROM ledger_closing",
                "UPDATE ledger_closing_total SET debits = 0",
                "UPDATE ledger_closing_seal SET entries = 0",
                "UPDATE ledger_link SET hash = ''",
                "DELETE FROM ledger_reopening_decision"
            })
    void theWriterCannotGetAround(String way) {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> database.update(way)))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void theDatabaseRefusesWhoGoesAround() {
        YearMonth month = months.open();
        months.book(month, merchant, 1000, "USD");
        String closing = months.close(month).at("/closings/0/closingId").asText();
        UUID asked = UUID.randomUUID();

        assertThatThrownBy(() -> OwnerConnection.run(closingOf(month, 2))).hasMessageContaining("is closed");
        assertThatThrownBy(() -> OwnerConnection.run(closingOf(YearMonth.now(ZoneOffset.UTC), 1)))
                .hasMessageContaining("is not over");
        assertThatThrownBy(() -> OwnerConnection.run("UPDATE ledger_closing_total SET debits = 0"))
                .hasMessageContaining("append only");
        assertThatThrownBy(() -> OwnerConnection.run("INSERT INTO ledger_reopening VALUES ('" + asked + "', '" + closing
                        + "', 'finance-1', now()); INSERT INTO ledger_reopening_decision VALUES ('" + asked
                        + "', true, 'finance-1', now())"))
                .hasMessageContaining("another person");
        assertThatThrownBy(() ->
                        OwnerConnection.run("BEGIN ISOLATION LEVEL REPEATABLE READ; " + bookedIn(month) + "; COMMIT"))
                .hasMessageContaining("read what is committed");
    }

    private static String closingOf(YearMonth month, int number) {
        return "INSERT INTO ledger_closing VALUES (gen_random_uuid(), '" + month + "-01', " + number
                + ", 'finance-1', now())";
    }

    private static String bookedIn(YearMonth month) {
        return """
                WITH e AS (
                    INSERT INTO ledger_entry (entry_id, kind, business_key, order_id, merchant_id, reason, evidence,
                                              occurred_at, recorded_at)
                    VALUES (gen_random_uuid(), 'REFUND', gen_random_uuid()::text, gen_random_uuid(), 'acme', 'test',
                            ARRAY[gen_random_uuid()], '%s-10Z', now())
                    RETURNING position)
                INSERT INTO ledger_line SELECT position, n, 'refunds', n * 2 - 3, 'USD' FROM e, generate_series(1, 2) n""".formatted(month);
    }
}
