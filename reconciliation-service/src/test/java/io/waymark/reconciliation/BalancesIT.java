package io.waymark.reconciliation;

import static io.restassured.RestAssured.given;
import static io.waymark.reconciliation.ServiceClient.get;
import static io.waymark.reconciliation.ServiceClient.post;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.waymark.jdbc.Database;
import io.waymark.reconciliation.played.PlayedPsp;
import io.waymark.testkit.Backends;
import io.waymark.testkit.TestTokens;
import io.waymark.web.Roles;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What accounts held, per whatever is asked, at any moment of both times. */
@QuarkusTest
@WithTestResource(Backends.class)
@WithTestResource(PlayedPsp.class)
class BalancesIT {
    private static final Instant MAY = Instant.parse("2026-05-10T12:00:00Z");
    private static final Instant JUNE = Instant.parse("2026-06-10T12:00:00Z");
    private static final Instant JULY = Instant.parse("2026-07-10T12:00:00Z");

    private final String merchant = "balances-" + UUID.randomUUID();
    private final UUID first = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private final UUID second = UUID.fromString("00000000-0000-4000-8000-000000000002");

    @Inject
    Database database;

    @BeforeEach
    void bookThree() {
        new BookedEntry(first, "A-" + merchant, "YTO", merchant, 1000, "USD", MAY, MAY).book(database);
        new BookedEntry(first, "B-" + merchant, "UPS", merchant, 500, "USD", MAY, JULY).book(database);
        new BookedEntry(second, "C-" + merchant, "UPS", merchant, 700, "JPY", JUNE, JUNE).book(database);
    }

    @Test
    void neverAddCurrencies() {
        assertThat(rows(""))
                .containsExactly(
                        "- carrier.accrued JPY -700",
                        "- carrier.accrued USD -1500",
                        "- carrier.expense JPY 700",
                        "- carrier.expense USD 1500");
    }

    @Test
    void tellWhatHappenedFromWhatWasKnown() {
        assertThat(rows("&account=carrier.expense&happenedUntil=2026-06-01T00:00:00Z"))
                .containsExactly("- carrier.expense USD 1500");
        assertThat(rows("&account=carrier.expense&knownUntil=2026-07-01T00:00:00Z"))
                .containsExactly("- carrier.expense JPY 700", "- carrier.expense USD 1000");
        assertThat(rows("&happenedUntil=2026-06-01T00:00:00Z&knownUntil=2026-05-01T00:00:00Z"))
                .isEmpty();
    }

    @Test
    void breakDownToOrdersShipmentsCarriersAndMerchants() {
        assertThat(rows("&account=carrier.expense&by=order"))
                .containsExactly(first + " carrier.expense USD 1500", second + " carrier.expense JPY 700");
        assertThat(rows("&account=carrier.expense&by=shipment&carrier=UPS"))
                .containsExactly(
                        "B-" + merchant + " carrier.expense USD 500", "C-" + merchant + " carrier.expense JPY 700");
        assertThat(rows("&account=carrier.expense&by=carrier"))
                .containsExactly(
                        "UPS carrier.expense JPY 700", "UPS carrier.expense USD 500", "YTO carrier.expense USD 1000");
        assertThat(rows("&account=carrier.accrued&by=merchant"))
                .containsExactly(merchant + " carrier.accrued JPY -700", merchant + " carrier.accrued USD -1500");
        assertThat(rows("&account=carrier.expense&by=period"))
                .containsExactly("2026-05 carrier.expense USD 1500", "2026-06 carrier.expense JPY 700");
        assertThat(rows("&account=carrier.expense&period=2026-06")).containsExactly("- carrier.expense JPY 700");
        assertThat(rows("&orderId=" + second + "&shipmentCode=C-" + merchant)).hasSize(2);
    }

    @Test
    void leadThroughPagesOfEachBreakdown() {
        for (String by : List.of("account", "order", "shipment", "carrier", "merchant", "period")) {
            List<String> whole = rows("&by=" + by);
            List<String> paged = new ArrayList<>();
            String cursor = "";
            do {
                JsonNode page = get("/v1/ledger/balances?merchantId=" + merchant + "&limit=1&by=" + by + cursor);
                paged.addAll(rows(page));
                cursor = page.hasNonNull("nextCursor")
                        ? "&cursor=" + page.path("nextCursor").asText()
                        : "";
            } while (!cursor.isEmpty());
            assertThat(paged).as(by).isEqualTo(whole).isNotEmpty();
        }
    }

    @Test
    void putAReportIntoOneCurrencyByStatedRatesOnly() {
        String path = "/v1/ledger/balances?merchantId=" + merchant + "&account=carrier.expense&reportCurrency=THB";
        rate("USD", "THB", "2026-05-31", "32.105");
        assertThat(given().auth()
                        .oauth2(TestTokens.bearer(Roles.FINANCE))
                        .get(path)
                        .asString())
                .contains("RATE_UNKNOWN", "JPY");
        rate("JPY", "THB", "2026-04-30", "0.2185");
        rate("USD", "THB", "2099-01-01", "99");
        JsonNode report = get(path + "&happenedUntil=2026-07-01T00:00:00Z").path("items");

        assertThat(report.at("/0/reported/amountMinor").asLong()).isEqualTo(15295);
        assertThat(report.at("/0/reported/rateDay").asText()).isEqualTo("2026-04-30");
        assertThat(report.at("/1/reported/amountMinor").asLong()).isEqualTo(48158);
        assertThat(report.at("/1/reported/source").asText()).isEqualTo("central bank");
        assertThat(report.at("/1/currency").asText()).isEqualTo("USD");
    }

    @Test
    void refuseRatesThatSayNothing() {
        JsonNode refused = post(
                "/v1/ledger/rates",
                Map.of("from", "USD", "to", "USD", "day", "2026-01-01", "rate", "1E9", "source", " "));

        assertThat(refused.path("status").asInt()).isEqualTo(422);
        assertThat(refused.path("errors")).hasSize(3);
    }

    private static void rate(String from, String to, String day, String rate) {
        JsonNode stated = post(
                "/v1/ledger/rates", Map.of("from", from, "to", to, "day", day, "rate", rate, "source", "central bank"));
        assertThat(stated.path("rate").asText()).isEqualTo(rate);
    }

    private List<String> rows(String query) {
        return rows(get("/v1/ledger/balances?merchantId=" + merchant + query));
    }

    private static List<String> rows(JsonNode page) {
        List<String> rows = new ArrayList<>();
        page.path("items")
                .forEach(item -> rows.add(item.path("of").asText("-") + " "
                        + item.path("account").asText() + " "
                        + item.path("currency").asText() + " "
                        + item.path("amountMinor").asLong()));
        return rows;
    }
}
