package io.waymark.exceptions;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import io.waymark.events.shipments.ShipmentState;
import io.waymark.testkit.Backends;
import io.waymark.testkit.EventSender;
import io.waymark.testkit.TestTokens;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From events and what a desk does to the figures, of a merchant that nobody else has. */
@QuarkusTest
@WithTestResource(Backends.class)
class MeasuresIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String ADDRESS = "ADDR_INCORRECT";
    private final String merchant = "m-" + UUID.randomUUID();
    private final EventSender sender = new EventSender();
    private final Desk support = new Desk("support");

    @Inject
    MeterRegistry meters;

    @AfterEach
    void close() {
        sender.close();
    }

    @ParameterizedTest
    @CsvSource({"code, ADDR_INCORRECT", "carrier, YTO", "lane, CN-DE", "channel, cn-domestic", "owner, SUPPORT"})
    void whatHappenedIsCountedWhateverItIsToldApartBy(String by, String value) {
        Parcel solved = issued();
        Parcel relapsed = issued();
        issued();
        await().atMost(PATIENCE).until(() -> measured("carrier").getInt("total.waybills") == 3);
        int before = acknowledgements();
        trouble(solved, 10);
        trouble(relapsed, 10);

        String caseId = support.awaitCase(solved, ADDRESS, "OPEN").getString("caseId");
        support.act(caseId, "acknowledge", Map.of()).statusCode(200);
        support.act(caseId, "resolve", Map.of("note", "asked the recipient")).statusCode(200);
        support.awaitCase(relapsed, ADDRESS, "OPEN");
        relapsed.scanned(Duration.ofMinutes(5), ShipmentState.OUT_FOR_DELIVERY, "with_courier", null);
        support.awaitCase(relapsed, ADDRESS, "RESOLVED");
        trouble(relapsed, 3);
        support.awaitCase(relapsed, ADDRESS, "REOPENED");

        JsonPath answer = measured(by);
        assertThat(answer.getList("rows.value")).containsExactly(value);
        assertThat(answer.getMap("rows[0]"))
                .containsEntry("opened", 3)
                .containsEntry("reopened", 1)
                .containsEntry("waybills", 3)
                .containsEntry("openedPerWaybill", 1.0f)
                .containsEntry("trackedShare", 0.6667f)
                .containsEntry("acknowledged", 1)
                .containsEntry("resolved", 2)
                .containsEntry("resolvedByItselfShare", 0.5f)
                .containsEntry("firstResponseLate", 0)
                .containsEntry("resolveLate", 0);
        assertThat(answer.getDouble("rows[0].detectP50Minutes")).isBetween(9.5, 11.0);
        assertThat(answer.getDouble("rows[0].resolveP50Minutes")).isLessThan(1);
        assertThat(answer.getInt("total.opened")).isEqualTo(3);
        assertThat(table(by).lines().skip(1))
                .singleElement(InstanceOfAssertFactories.STRING)
                .contains("," + value + ",3,1,3,1.0000,0.6667,", ",2,", ",0.5000,0,0");
        assertThat(acknowledgements()).isGreaterThan(before);
    }

    @Test
    void anotherMerchantIsShownNothingOfIt() {
        issued();
        await().atMost(PATIENCE).until(() -> measured("carrier").getInt("total.waybills") == 1);

        assertThat(asked(TestTokens.bearer("support", "m-nobody"))
                        .get("/v1/measures")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getList("rows"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "by=moon, by",
        "week=2026-W60, week",
        "week=last, week",
        "week=9999-W01, week",
        "week=2026-W48&from=2026-11-23, week",
        "from=2026-11-23, to",
        "to=2026-11-23, from",
        "from=2026-11-31&to=2026-12-01, from",
        "from=2026-12-01&to=2026-11-01, from",
        "from=2025-01-01&to=2026-12-01, from",
        "from=1999-01-01&to=1999-01-02, from"
    })
    void whatIsNoQuestionIsRefusedByTheNameOfTheField(String query, String field) {
        asked(TestTokens.bearer("support"))
                .get("/v1/measures?" + query)
                .then()
                .statusCode(422)
                .body("errorCode", equalTo("VALIDATION_FAILED"))
                .body("errors.field", hasItem(field));
    }

    @Test
    void allThatIsWrongIsNamedAtOnce() {
        asked(TestTokens.bearer("support"))
                .get("/v1/measures?by=moon&from=x&to=y")
                .then()
                .statusCode(422)
                .body("errors.field", equalTo(List.of("by", "from", "to")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/measures", "/desk/review", "/desk/review/code.csv"})
    void merchantsAndStrangersStayOutside(String path) {
        given().get(path).then().statusCode(401);
        asked(TestTokens.bearer("merchant", merchant)).get(path).then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/desk/review", "/desk/review/code.csv"})
    void whoeverMaySeeOneMerchantAloneIsNotShownTheHousesReview(String path) {
        asked(TestTokens.bearer("support", merchant)).get(path).then().statusCode(403);
    }

    private Parcel issued() {
        return new Parcel(sender, merchant, UUID.randomUUID().toString()).issued("DE", Duration.ofHours(1));
    }

    private static void trouble(Parcel parcel, int minutesAgo) {
        parcel.scanned(Duration.ofMinutes(minutesAgo), ShipmentState.EXCEPTION, "address", ADDRESS);
    }

    private int acknowledgements() {
        return meters.find("waymark_cases_acknowledgement").timers().stream()
                .mapToInt(timer -> Math.toIntExact(timer.count()))
                .sum();
    }

    private JsonPath measured(String by) {
        return question(by).get("/v1/measures").then().statusCode(200).extract().jsonPath();
    }

    private String table(String by) {
        return question(by)
                .accept("text/csv")
                .get("/v1/measures")
                .then()
                .statusCode(200)
                .contentType("text/csv;charset=UTF-8")
                .extract()
                .asString();
    }

    /** Over the days that the test can reach into. */
    private RequestSpecification question(String by) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return asked(TestTokens.bearer("support", merchant))
                .queryParam("by", by)
                .queryParam("from", today.minusDays(2).toString())
                .queryParam("to", today.plusDays(1).toString());
    }

    private static RequestSpecification asked(String token) {
        return given().auth().oauth2(token);
    }
}
