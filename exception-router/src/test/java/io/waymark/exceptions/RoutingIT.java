package io.waymark.exceptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.waymark.events.Money;
import io.waymark.events.shipments.ShipmentState;
import io.waymark.testkit.Backends;
import io.waymark.testkit.EventSender;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
class RoutingIT {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private final EventSender sender = new EventSender();
    private final Parcel parcel = new Parcel(sender);
    private final Desk support = new Desk("support");

    @AfterEach
    void close() {
        sender.close();
    }

    @Test
    void troubleIsACaseWithinASecondAndSaysWhyAndWhatToDo() {
        Instant sent = Instant.now();
        parcel.scanned(Duration.ofMinutes(5), ShipmentState.EXCEPTION, "address", "ADDR_INCORRECT");

        JsonPath opened = support.awaitCase(parcel, "ADDR_INCORRECT", "OPEN");

        assertThat(Duration.between(sent, Instant.parse(opened.getString("openedAt"))))
                .isLessThan(SECOND);
        assertThat(opened.getString("owner")).isEqualTo("SUPPORT");
        assertThat(opened.getString("severity")).isEqualTo("HIGH");
        assertThat(opened.getString("family")).isEqualTo("address");
        assertThat(opened.getString("why.rule")).isEqualTo("CARRIER_CODE");
        assertThat(opened.getString("why.eventId")).isNotBlank();
        assertThat(opened.getList("playbook")).isNotEmpty();
        assertThat(opened.getList("clocks.name")).containsExactly("FIRST_RESPONSE", "RESOLVE");
    }

    @Test
    void aGeneralCodeIsRefinedByTheCarriersWords() {
        parcel.scanned(Duration.ofMinutes(5), ShipmentState.EXCEPTION, "unspecified", "UNCLASSIFIED", "客户拒收，联系发件人");

        JsonPath opened = support.awaitCase(parcel, "RCPT_REFUSED", "OPEN");

        assertThat(opened.getString("why.rule")).isEqualTo("CARRIER_WORDS");
        assertThat(opened.getList("why.words")).containsExactly("拒收");
        assertThat(opened.getList("copyOwners")).containsExactly("FINANCE");
    }

    @Test
    void furtherTroubleOfTheFamilyJoinsAndTheSecondFailedAttemptRaisesTheSeverity() {
        parcel.scanned(Duration.ofHours(30), ShipmentState.DELIVERY_FAILED, "unavailable", "RCPT_UNAVAILABLE")
                .decided(Duration.ofHours(30), ShipmentState.DELIVERY_FAILED, "unavailable", "RCPT_UNAVAILABLE");
        assertThat(support.awaitCase(parcel, "RCPT_UNAVAILABLE", "OPEN").getString("severity"))
                .isEqualTo("MEDIUM");

        parcel.scanned(Duration.ofHours(6), ShipmentState.DELIVERY_FAILED, "unavailable", "RCPT_UNAVAILABLE");

        await().until(() -> "HIGH"
                .equals(support.awaitCase(parcel, "RCPT_UNAVAILABLE", "OPEN").getString("severity")));
        assertThat(support.cases("shipmentCode", parcel.code()))
                .singleElement()
                .satisfies(each -> assertThat(each.get("occurrences")).isEqualTo(2));
    }

    @Test
    void goodsThatAreWorthMuchRaiseTheSeverityAndTheCaseSaysByWhichRule() {
        parcel.issued("US", Duration.ofHours(9), new Money(99_900, "USD"))
                .scanned(Duration.ofHours(2), ShipmentState.DELIVERY_FAILED, "unavailable", "RCPT_UNAVAILABLE");

        JsonPath opened = support.awaitOpenCase(parcel, "RCPT_UNAVAILABLE");
        await().until(() ->
                "HIGH".equals(support.awaitOpenCase(parcel, "RCPT_UNAVAILABLE").getString("severity")));

        assertThat(support.show(opened.getString("caseId")).getString("why.explanation"))
                .contains("MEDIUM to HIGH by rule goods-usd version 1: goods of USD 999.00, from USD 700.00 on");
    }

    @Test
    void recoveryResolvesAndARelapseReopensTheSameCase() {
        parcel.scanned(Duration.ofHours(5), ShipmentState.EXCEPTION, "address", "ADDR_INCORRECT");
        String caseId = support.awaitCase(parcel, "ADDR_INCORRECT", "OPEN").getString("caseId");
        parcel.scanned(Duration.ofHours(4), ShipmentState.OUT_FOR_DELIVERY, "with_courier", null);
        assertThat(support.awaitCase(parcel, "ADDR_INCORRECT", "RESOLVED").getBoolean("resolution.automatic"))
                .isTrue();

        parcel.scanned(Duration.ofHours(3), ShipmentState.EXCEPTION, "address", "ADDR_INCORRECT");

        assertThat(support.awaitCase(parcel, "ADDR_INCORRECT", "REOPENED").getString("caseId"))
                .isEqualTo(caseId);
    }

    @Test
    void aScanThatIsOlderThanTheRecoveryOpensNothing() {
        parcel.scanned(Duration.ofHours(1), ShipmentState.DELIVERED, "recipient", null)
                .scanned(Duration.ofHours(9), ShipmentState.DELIVERY_FAILED, "refused", "RCPT_REFUSED")
                .scanned(Duration.ofHours(8), ShipmentState.EXCEPTION, "damaged", "DAMAGED");

        support.awaitCase(parcel, "DAMAGED", "OPEN");

        assertThat(support.cases("shipmentCode", parcel.code())).hasSize(1);
    }

    @Test
    void aCancelledOrderThatMovesIsAMismatch() {
        parcel.cancelled(Duration.ofHours(3)).scanned(Duration.ofHours(2), ShipmentState.IN_TRANSIT, "moving", null);

        JsonPath opened = support.awaitCase(parcel, "STATUS_MISMATCH", "OPEN");

        assertThat(opened.getString("owner")).isEqualTo("OPERATIONS");
        assertThat(opened.getString("why.explanation")).contains("cancelled");
    }

    @Test
    void aCarrierThatCancelsAnOrderThatLivesIsAMismatchUntilTheOrderIsGivenUp() {
        parcel.issued("CN", Duration.ofHours(5))
                .scanned(Duration.ofHours(2), ShipmentState.CANCELLED, "by_carrier", "CANCELLED");
        JsonPath opened = new Desk("operations").awaitCase(parcel, "STATUS_MISMATCH", "OPEN");
        assertThat(opened.getString("why.explanation")).contains("the carrier cancelled");

        parcel.cancelled(Duration.ofHours(3));

        new Desk("operations").awaitCase(parcel, "STATUS_MISMATCH", "RESOLVED");
    }

    @Test
    void aNumberThatWasGivenBeforeIsTheTechnicalDesksUntilItIsSettled() {
        parcel.givenBefore(true).givenBefore(true);
        JsonPath opened = support.awaitCase(parcel, "NUMBER_REUSED", "OPEN");
        assertThat(opened.getString("owner")).isEqualTo("TECHNICAL");
        assertThat(opened.getString("severity")).isEqualTo("HIGH");
        assertThat(opened.getString("why.explanation")).contains("long before the waybill was issued");
        assertThat(opened.getList("playbook")).hasSize(3);

        parcel.givenBefore(false);

        assertThat(support.awaitCase(parcel, "NUMBER_REUSED", "RESOLVED").getBoolean("resolution.automatic"))
                .isTrue();
    }
}
