package io.waymark.reconciliation;

import static io.restassured.RestAssured.given;
import static io.waymark.reconciliation.ServiceClient.ledger;
import static io.waymark.reconciliation.ServiceClient.proofIs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.waymark.events.EventTypes;
import io.waymark.events.shipments.ShipmentState;
import io.waymark.reconciliation.played.PlayedOrder;
import io.waymark.reconciliation.played.PlayedPsp;
import io.waymark.tables.Tables;
import io.waymark.testkit.Backends;
import io.waymark.testkit.EventSender;
import io.waymark.testkit.TestTokens;
import io.waymark.testkit.rest.ConsoleClient;
import io.waymark.web.Roles;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The provider's table of carriers is loaded as it is while the service runs, and held against our mapping. */
@QuarkusTest
@WithTestResource(Backends.class)
@WithTestResource(PlayedPsp.class)
class SettlementCarriersIT {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String HEADER = "物流公司编码,物流公司名称\n";

    private final ConsoleClient console = new ConsoleClient();

    /** As the provider's: more than a thousand carriers, Chinese names, in the encoding of a Chinese spreadsheet. */
    private static byte[] providersTable(String... more) {
        Stream<String> ours = Tables.builtIn()
                .read("psp-carrier-list.csv", row -> row.text("carrierNo") + "," + row.text("carrierName"))
                .rows()
                .stream();
        Stream<String> others = IntStream.rangeClosed(1, 1200).mapToObj("K%04d,快递公司%<d"::formatted);
        return Stream.of(ours, others, Stream.of(more))
                .flatMap(rows -> rows)
                .collect(Collectors.joining("\n", HEADER, "\n"))
                .getBytes(Charset.forName("GB18030"));
    }

    private static Response load(byte[] table, String query, String role) {
        return given().auth()
                .oauth2(TestTokens.bearer(role))
                .contentType("text/csv")
                .body(table)
                .put("/v1/settlements/carriers/list" + query);
    }

    @Test
    void loadTheProvidersTableAsItIs() {
        load(providersTable(",Nobody"), "", Roles.ADMIN)
                .then()
                .statusCode(200)
                .body("charset", is("GB18030"))
                .body("header[0]", is("物流公司编码"))
                .body("carriers", greaterThan(1200))
                .body("rejected[0].why", is("has no code"));

        JsonNode found = ServiceClient.get("/v1/settlements/carriers/list?search=快递公司1200");
        assertThat(found.at("/items/0/carrierNo").asText()).isEqualTo("K1200");
        JsonNode versions =
                ServiceClient.get("/v1/settlements/carriers/versions?limit=200").path("items");
        JsonNode last = versions.get(versions.size() - 1);
        assertThat(versions.get(0).path("source").asText()).isEqualTo("BUILT_IN");
        assertThat(last.path("source").asText()).isEqualTo("INTERFACE");
        assertThat(last.path("loadedBy").asText()).isNotEmpty();
    }

    @Test
    void aTableThatLacksWhatOurMappingNamesIsTakenOnlyWhereThatIsSaid() {
        byte[] few = (HEADER + "SF,顺丰\n").getBytes(Charset.forName("UTF-8"));

        load(few, "", Roles.ADMIN)
                .then()
                .statusCode(422)
                .body("errorCode", is("CARRIER_LIST_UNFIT"))
                .body("errors.field", hasItem("psp-carriers/YTO"));
        load(few, "?missingAllowed=true", Roles.ADMIN).then().statusCode(200);
        assertThat(standing("YTO")).isEqualTo("UNLISTED");
        load(providersTable(), "", Roles.ADMIN).then().statusCode(200);
        assertThat(standing("YTO")).isEqualTo("KNOWN");
    }

    @Test
    void whatIsNoTableIsRefusedWithItsReason() {
        load("shop,town\nA,B\n".getBytes(Charset.forName("UTF-8")), "", Roles.ADMIN)
                .then()
                .statusCode(422)
                .body("errorCode", is("CARRIER_LIST_UNREADABLE"));
        load(new byte[0], "", Roles.ADMIN).then().statusCode(422);
    }

    @Test
    void onlyAnAdministratorLoadsIt() {
        load(providersTable(), "", Roles.FINANCE).then().statusCode(403);
    }

    /** Told while the parcel is still on its way; once table and mapping agree, what was refused goes out by itself. */
    @Test
    void aCarrierThatNobodyTranslatesIsToldEarlyAndMended() {
        try (EventSender events = new EventSender()) {
            PlayedOrder order = new PlayedOrder(events, "acme", "OK", "DOVE");
            order.paid("stc_pay");
            order.stands(2, ShipmentState.IN_TRANSIT, false);

            JsonNode told = Published.await(EventTypes.INCIDENT_DETECTED, "psp/carrier/DOVE", 1)
                    .getFirst();
            assertThat(told.path("code").asText()).isEqualTo("CARRIER_UNMAPPED");
            order.stands(3, ShipmentState.DELIVERED, false);
            ledger(order, proofIs("REFUSED"));

            Map<String, String> row = Map.of("carrier", "DOVE", "carrier_no", "TAUBE");
            console.put("psp-carriers", "DOVE", row)
                    .then()
                    .statusCode(422)
                    .body("errors[0].message", is("is no code of the provider's table: TAUBE"));
            load(providersTable("TAUBE,鸽子"), "", Roles.ADMIN).then().statusCode(200);
            console.put("psp-carriers", "DOVE", row).then().statusCode(200);

            JsonNode proof = ledger(order, proofIs("ACCEPTED")).at("/settlement/0");
            assertThat(proof.path("carrierNo").asText()).isEqualTo("TAUBE");
            Published.await(EventTypes.INCIDENT_CLEARED, "psp/carrier/DOVE", 1);
            console.changes("psp-carriers", "DOVE")
                    .then()
                    .statusCode(200)
                    .body("items[0].after.carrier_no", is("TAUBE"));
            console.takeBack("psp-carriers", "DOVE").then().statusCode(204);
        }
    }

    private static String standing(String carrier) {
        return await().atMost(SOON)
                .until(
                        () -> ServiceClient.get("/v1/settlements/carriers?limit=200")
                                .path("items"),
                        items -> items.size() > 0)
                .valueStream()
                .filter(item -> item.path("carrier").asText().equals(carrier))
                .findFirst()
                .orElseThrow()
                .path("standing")
                .asText();
    }
}
