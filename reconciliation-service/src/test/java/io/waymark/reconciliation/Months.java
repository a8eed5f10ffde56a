package io.waymark.reconciliation;

import static io.restassured.RestAssured.given;
import static io.waymark.reconciliation.ServiceClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.waymark.jdbc.Database;
import io.waymark.reconciliation.period.application.SealPeriods;
import io.waymark.testkit.TestTokens;
import io.waymark.web.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;

/** Months of long ago, in which nothing else is booked: each test closes the next ones. */
@ApplicationScoped
class Months {
    static final String FIRST_PERSON = TestTokens.with(Roles.FINANCE, Map.of("sub", "finance-1"));
    static final String SECOND_PERSON = TestTokens.with(Roles.FINANCE, Map.of("sub", "finance-2"));

    private static final YearMonth LONG_AGO = YearMonth.of(2001, 1);

    private final Database database;
    private final SealPeriods seals;

    Months(Database database, SealPeriods seals) {
        this.database = database;
        this.seals = seals;
    }

    /** The first month that is open. */
    YearMonth open() {
        return database.query(
                        "SELECT greatest(open_from, ?::date) AS first FROM ledger_books",
                        bind -> bind.text(LONG_AGO.atDay(1).toString()),
                        row -> YearMonth.from(row.date("first")))
                .getFirst();
    }

    /** Books an entry of a fact that happened on the tenth of the month, and answers its id. */
    UUID book(YearMonth month, String merchant, long minor, String currency) {
        Instant happened = month.atDay(10).atStartOfDay().toInstant(ZoneOffset.UTC);
        return new BookedEntry(
                        UUID.randomUUID(), "WM-" + merchant, "YTO", merchant, minor, currency, happened, Instant.now())
                .book(database);
    }

    /** Closes the month, seals it, and answers how it stands. */
    JsonNode close(YearMonth month) {
        Response closed = post(FIRST_PERSON, month + "/closing");
        assertThat(closed.statusCode()).as(closed.asString()).isEqualTo(202);
        seals.seal();
        return find(month);
    }

    static JsonNode find(YearMonth month) {
        return ServiceClient.get("/v1/ledger/periods/" + month);
    }

    static JsonNode verify(YearMonth month) {
        return ServiceClient.get("/v1/ledger/periods/" + month + "/verification");
    }

    static Response post(String token, String path) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "the month is complete"))
                .post("/v1/ledger/periods/" + path);
    }

    static String code(Response refused) {
        return json(refused.asString()).path("errorCode").asText();
    }
}
