package io.waymark.exceptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.waymark.events.shipments.ShipmentState;
import io.waymark.testkit.Backends;
import io.waymark.testkit.EventSender;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
class ClocksIT {
    private final EventSender sender = new EventSender();
    private final Parcel parcel = new Parcel(sender);
    private final Desk operations = new Desk("operations");

    @Inject
    ShiftedClock clock;

    @AfterEach
    void close() {
        clock.putForward(Duration.ZERO);
        sender.close();
    }

    @Test
    void silenceInTransitStallsByTheCarriersClockAndANewerScanEndsIt() {
        parcel.issued("CN", Duration.ofDays(22)).scanned(Duration.ofDays(20), ShipmentState.IN_TRANSIT, "moving", null);
        JsonPath stalled = operations.awaitOpenCase(parcel, "STALL_TRANSIT");
        assertThat(stalled.getString("why.rule")).isEqualTo("STALL_CLOCK");
        assertThat(stalled.getString("why.explanation")).contains("3 business days");

        parcel.scanned(Duration.ofMinutes(10), ShipmentState.IN_TRANSIT, "arrived_hub", null);

        operations.awaitCase(parcel, "STALL_TRANSIT", "RESOLVED");
    }

    @Test
    void aLabelThatNobodyScansStallsAfterTwoDays() {
        parcel.issued("CN", Duration.ZERO);
        Parcel sentinel = new Parcel(sender).issued("CN", Duration.ofHours(49));
        operations.awaitCase(sentinel, "STALL_LABEL", "OPEN");
        assertThat(operations.cases("shipmentCode", parcel.code())).isEmpty();

        clock.putForward(Duration.ofHours(49));

        operations.awaitCase(parcel, "STALL_LABEL", "OPEN");
    }

    @Test
    void aNumberThatNobodyEverSawGoesToTheTechnicalDeskUntilTheCarrierKnowsIt() {
        parcel.issued("CN", Duration.ofHours(71));
        operations.awaitCase(parcel, "STALL_LABEL", "OPEN");

        clock.putForward(Duration.ofHours(2));
        JsonPath missed = operations.awaitCase(parcel, "NOT_FOUND_72H", "OPEN");
        assertThat(missed.getString("owner")).isEqualTo("TECHNICAL");

        parcel.scanned(Duration.ofHours(80), ShipmentState.INFO_RECEIVED, "announced", null);
        assertThat(operations.awaitCase(parcel, "STALL_LABEL", "OPEN").getString("owner"))
                .isEqualTo("OPERATIONS");
    }

    @Test
    void aBrokenPromiseIsRaisedOneBusinessDayLaterAndTheDeliveryEndsIt() {
        parcel.issued("CN", Duration.ofDays(30)).promised(Duration.ofHours(2), Duration.ofDays(15));
        JsonPath late = operations.awaitOpenCase(parcel, "PROMISE_BROKEN");
        assertThat(late.getString("why.rule")).isEqualTo("STALL_CLOCK");
        assertThat(late.getString("why.explanation")).contains("1 business days (calendar of CN, Asia/Shanghai)");

        parcel.scanned(Duration.ofMinutes(10), ShipmentState.DELIVERED, "recipient", null);

        operations.awaitCase(parcel, "PROMISE_BROKEN", "RESOLVED");
    }

    @Test
    void aParcelOfWhichNothingIsHeardForSixtyDaysIsExpired() {
        parcel.issued("CN", Duration.ofDays(63)).scanned(Duration.ofDays(61), ShipmentState.IN_TRANSIT, "moving", null);

        operations.awaitOpenCase(parcel, "EXPIRED");
    }

    @Test
    void aCarrierClockThatIsAnHourAheadRaisesNothing() {
        parcel.issued("CN", Duration.ofDays(1)).scanned(Duration.ofHours(-1), ShipmentState.IN_TRANSIT, "moving", null);
        Parcel sentinel = new Parcel(sender)
                .issued("CN", Duration.ofDays(22))
                .scanned(Duration.ofDays(20), ShipmentState.IN_TRANSIT, "moving", null);

        operations.awaitOpenCase(sentinel, "STALL_TRANSIT");

        assertThat(operations.cases("shipmentCode", parcel.code())).isEmpty();
    }

    @Test
    void theDeskIsRemindedThenTheLeadThenTheManagerIsTold() {
        parcel.scanned(Duration.ofMinutes(1), ShipmentState.EXCEPTION, "address", "ADDR_INCORRECT");
        operations.awaitCase(parcel, "ADDR_INCORRECT", "OPEN");

        clock.putForward(Duration.ofMinutes(31));
        awaitLine("REMINDED", "50 % of FIRST_RESPONSE");
        clock.putForward(Duration.ofMinutes(61));
        awaitLine("ESCALATED", "100 % of FIRST_RESPONSE");
        clock.putForward(Duration.ofMinutes(121));
        awaitLine("ESCALATED", "200 % of FIRST_RESPONSE");

        JsonPath shown = operations.awaitCase(parcel, "ADDR_INCORRECT", "OPEN");
        assertThat(Desk.lines(shown, "REMINDED")).singleElement().asString().endsWith("tells SUPPORT");
        assertThat(Desk.lines(shown, "ESCALATED"))
                .satisfiesExactly(
                        lead -> assertThat(lead).endsWith("tells support-lead"),
                        manager -> assertThat(manager).endsWith("tells support-manager"));
    }

    private void awaitLine(String kind, String start) {
        await(start)
                .atMost(Duration.ofSeconds(15))
                .until(() -> Desk.lines(operations.awaitCase(parcel, "ADDR_INCORRECT", "OPEN"), kind).stream()
                        .anyMatch(line -> line.startsWith(start)));
    }
}
