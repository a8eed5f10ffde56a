package io.waymark.order;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.waymark.testkit.Backends;
import io.waymark.testkit.TestTokens;
import io.waymark.testkit.rest.ConsoleClient;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where every carrier has an address, a merchant can order by every built-in channel. */
@QuarkusTest
@WithTestResource(Backends.class)
@WithTestResource(SandboxCarriers.class)
class BuiltInChannelsIT {
    private static final Duration SOON = Duration.ofSeconds(30);

    private final ConsoleClient console = new ConsoleClient();

    @ParameterizedTest
    @CsvSource({
        "standard,    WAYMARK,  '[A-Z0-9]+'",
        "cn-domestic, YTO,      'YT\\d{13}'",
        "intl,        UPS,      '1Z\\w{16}'",
        "cn-line,     HUAYU,    'HY\\d{12}'",
        "eu-post,     LANDPOST, 'LX\\d{9}LU'",
        "air-express, AIRLINK,  '\\d{12}'",
    })
    void aNewMerchantsSampleOrderIsBooked(String channel, String carrier, String number) {
        String merchant = "new-to-" + channel;
        console.put("merchants", merchant, Map.of("company", "Newcomer", "status", "ACTIVE", "channels", channel))
                .then()
                .statusCode(200);
        Map<String, Object> sample = OrderClient.house("admin")
                .handOver(merchant, "application/json")
                .then()
                .statusCode(200)
                .extract()
                .path("sample");

        String orderId = given().auth()
                .oauth2(TestTokens.bearer("merchant", merchant))
                .contentType(ContentType.JSON)
                .body(sample)
                .post("/v1/orders")
                .then()
                .statusCode(201)
                .extract()
                .path("orderId");

        OrderClient client = OrderClient.merchant(merchant);
        await().atMost(SOON).until(() -> client.get(orderId).path("status"), equalTo("BOOKED"));
        client.get(orderId)
                .then()
                .body("booking.channel", equalTo(channel))
                .body("carrier", equalTo(carrier))
                .body("trackingNumber", matchesPattern(number));
    }

    /** All of them are compared, and who goes by {@code auto} is led as where the carriers described besides are absent. */
    @ParameterizedTest
    @CsvSource({
        "CN, 200000, US, 20001, 'standard intl cn-line air-express', 5",
        "CN, 200000, CN, 100080, 'cn-domestic standard intl air-express', 1.2",
        "DE, 10115, FR, 75001, 'standard eu-post intl air-express', 0.2",
        "US, 20001, US, 90210, 'standard air-express intl', 1.2",
    })
    void channelsAreComparedTheCheapestFirst(
            String origin, String from, String destination, String to, String channels, String kilograms) {
        OrderClient.merchant("acme")
                .rates("""
                        {"shipper": {"country": "%s", "postalCode": "%s"},
                         "consignee": {"country": "%s", "postalCode": "%s"},
                         "parcels": [{"weight": {"value": %s, "unit": "kg"}}]}""".formatted(origin, from, destination, to, kilograms))
                .then()
                .statusCode(200)
                .body("channels.size()", equalTo(6))
                .body("channels.findAll { it.offered }.channel", contains(channels.split(" ")));
    }
}
