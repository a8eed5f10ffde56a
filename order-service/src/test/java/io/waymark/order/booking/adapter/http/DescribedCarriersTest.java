package io.waymark.order.booking.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.waymark.order.booking.domain.BookingOutcome;
import io.waymark.order.booking.domain.CarrierLabel;
import io.waymark.order.booking.domain.Consignment;
import io.waymark.order.booking.domain.LastMile;
import io.waymark.order.booking.domain.Lookup;
import io.waymark.order.booking.domain.PickupOutcome;
import io.waymark.order.booking.domain.PickupRequest;
import io.waymark.order.booking.domain.Receipt;
import io.waymark.order.booking.domain.VoidOutcome;
import io.waymark.sandbox.carrier.CarrierServer;
import io.waymark.sandbox.carrier.CarrierSettings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every carrier that is described keeps the same promises, whatever its interface is like. */
class DescribedCarriersTest {
    private static final String SECRET = "sandbox-secret";
    private static final Consignment SHIPMENT = TestCarriers.consignment();

    private CarrierServer server = CarrierServer.start(0, CarrierSettings.calm(SECRET));

    private static List<String> all() {
        return TestCarriers.DESCRIPTIONS;
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @MethodSource("all")
    void booksAndSaysUnderWhichNumber(String description) {
        BookingOutcome outcome = carrier(description).book(SHIPMENT);

        assertThat(outcome).isEqualTo(new BookingOutcome.Taken(new Receipt(number(description), "STANDARD")));
    }

    @ParameterizedTest
    @MethodSource("all")
    void aRepetitionIsTheSameShipment(String description) {
        HttpCarrier carrier = carrier(description);
        BookingOutcome first = carrier.book(SHIPMENT);

        BookingOutcome second = carrier.book(SHIPMENT);

        assertThat(second).isEqualTo(first).isInstanceOf(BookingOutcome.Taken.class);
        assertThat(server.bookings(code(description)).size()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("all")
    void whatALostReplyBookedIsFound(String description) {
        behave(0, 1);
        HttpCarrier carrier = carrier(description);
        BookingOutcome lost = carrier.book(SHIPMENT);

        Lookup lookup = carrier.find(SHIPMENT.reference());

        assertThat(lost).isInstanceOf(BookingOutcome.Unreachable.class);
        assertThat(lookup).isEqualTo(new Lookup.Held(new Receipt(number(description), "STANDARD")));
    }

    @ParameterizedTest
    @MethodSource("all")
    void whatWasNeverBookedIsNotHeld(String description) {
        assertThat(carrier(description).find(SHIPMENT.reference())).isEqualTo(new Lookup.NotHeld());
    }

    @ParameterizedTest
    @CsvSource({"waymark,NOT_SERVED", "huayu,S202", "landpost,NoService", "airlink,SHIPMENT.NOT.SERVED"})
    void aRefusalSaysWhy(String description, String reason) {
        server.close();
        server = CarrierServer.start(0, CarrierSettings.calm(SECRET, "94105"));

        BookingOutcome outcome = carrier(description).book(SHIPMENT);

        assertThat(outcome).isInstanceOfSatisfying(BookingOutcome.RefusedByCarrier.class, refused -> {
            assertThat(refused.refusal().code()).isEqualTo(reason);
            assertThat(refused.refusal().message()).contains("outside the delivery area");
        });
    }

    @ParameterizedTest
    @MethodSource("all")
    void anUnavailableCarrierIsUnreachableInEverything(String description) {
        behave(1, 0);
        HttpCarrier carrier = carrier(description);

        assertThat(carrier.book(SHIPMENT)).isInstanceOf(BookingOutcome.Unreachable.class);
        assertThat(carrier.find(SHIPMENT.reference())).isInstanceOf(Lookup.Unreachable.class);
        assertThat(carrier.release("YT1234")).isInstanceOf(VoidOutcome.Unreachable.class);
        assertThat(server.bookings(code(description)).size()).isZero();
    }

    @ParameterizedTest
    @MethodSource("all")
    void aWrongSecretIsNoRefusalOfTheShipment(String description) {
        HttpCarrier stranger = TestCarriers.described(
                description,
                server.address(code(description)),
                CarrierServer.ACCOUNT,
                "another-secret",
                Duration.ofSeconds(10));

        assertThat(stranger.book(SHIPMENT)).isInstanceOf(BookingOutcome.Unreachable.class);
        assertThat(stranger.find(SHIPMENT.reference())).isInstanceOf(Lookup.Unreachable.class);
        assertThat(stranger.release("YT1234")).isInstanceOf(VoidOutcome.Unreachable.class);
    }

    @ParameterizedTest
    @MethodSource("all")
    void letsGoWhatDoesNotMove(String description) {
        HttpCarrier carrier = carrier(description);
        carrier.book(SHIPMENT);

        VoidOutcome outcome = carrier.release(number(description));

        assertThat(outcome).isEqualTo(new VoidOutcome.Voided());
        assertThat(carrier.find(SHIPMENT.reference())).isEqualTo(new Lookup.NotHeld());
    }

    @ParameterizedTest
    @MethodSource("all")
    void keepsWhatMoves(String description) {
        HttpCarrier carrier = carrier(description);
        carrier.book(SHIPMENT);
        server.bookings(code(description)).pickedUp(number(description));

        assertThat(carrier.release(number(description))).isEqualTo(new VoidOutcome.AlreadyMoving());
    }

    @ParameterizedTest
    @MethodSource("all")
    void whatItDoesNotKnowItDoesNotHold(String description) {
        assertThat(carrier(description).release("NO1234567")).isEqualTo(new VoidOutcome.Voided());
    }

    @ParameterizedTest
    @CsvSource({
        "waymark,false,DDP,1500,'\"amountMinor\":1999'",
        "huayu,\"N\",1,1.5,'\"price\":19.99'",
        "landpost,true,SENDER,1500,'\"Amount\":\"39.98\"'",
        "airlink,false,SENDER,3.307,'\"amount\":39.98'"
    })
    void isToldTheGoodsTheDutiesAndToStaySilent(
            String description, String silent, String duties, String weight, String value) {
        carrier(description).book(TestCarriers.consignment(SHIPMENT.reference(), false));

        JsonNode sent = server.bookings(code(description))
                .underKey(SHIPMENT.reference().value())
                .orElseThrow()
                .request()
                .sent();
        assertThat(sent.toString())
                .contains("cotton shirt", "620520", "USD", value, silent, duties)
                .containsPattern("(?i)weight[^}]{0,30}" + weight);
    }

    @ParameterizedTest
    @CsvSource({"waymark", "huayu", "landpost", "airlink"})
    void saysWhoDeliversInTheEnd(String description) {
        HttpCarrier carrier = carrier(description);
        LastMile before = carrier.lastMile(SHIPMENT.reference());
        carrier.book(SHIPMENT);

        LastMile after = carrier.lastMile(SHIPMENT.reference());

        assertThat(before).isEqualTo(new LastMile.NotKnown());
        assertThat(after).isInstanceOfSatisfying(LastMile.Known.class, known -> {
            assertThat(known.brand()).isEqualTo("U.S.P.S");
            assertThat(known.transferNumber()).startsWith("92055");
        });
    }

    @Test
    void comesForParcelsOnceAndStaysAway() {
        HttpCarrier carrier = carrier("waymark");
        PickupRequest request = new PickupRequest(
                "P-1",
                "MF00000001",
                LocalDate.of(2026, 12, 1),
                LocalTime.of(14, 0),
                LocalTime.of(18, 0),
                ZoneId.of("Asia/Shanghai"),
                SHIPMENT.sender(),
                2,
                3,
                1_500);

        PickupOutcome first = carrier.collect(request);
        PickupOutcome again = carrier.collect(request);

        assertThat(first).isInstanceOf(PickupOutcome.Booked.class).isEqualTo(again);
        assertThat(carrier.stayAway(((PickupOutcome.Booked) first).confirmation()))
                .isEqualTo(new VoidOutcome.Voided());
        assertThat(carrier.stayAway("PU000000000")).isEqualTo(new VoidOutcome.Voided());
        assertThat(carrier("huayu").collects()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"waymark", "huayu", "landpost", "airlink"})
    void givesItsLabel(String description) {
        HttpCarrier carrier = carrier(description);
        carrier.book(SHIPMENT);

        CarrierLabel label = carrier.label(number(description));

        assertThat(label).isInstanceOfSatisfying(CarrierLabel.Printable.class, printable -> assertThat(
                        new String(printable.pdf(), StandardCharsets.US_ASCII))
                .startsWith("%PDF-")
                .contains(number(description)));
        assertThat(carrier.label("NO1234567")).isEqualTo(new CarrierLabel.NoLabel());
    }

    @Test
    void aTokenIsFetchedOnceAndAgainWhenItIsBelievedNoMore() {
        HttpCarrier carrier = carrier("airlink");
        carrier.book(SHIPMENT);
        carrier.find(SHIPMENT.reference());
        assertThat(server.tokens().issued()).isEqualTo(1);

        server.tokens().revoke();

        assertThat(carrier.find(SHIPMENT.reference())).isInstanceOf(Lookup.Held.class);
        assertThat(server.tokens().issued()).isEqualTo(2);
    }

    private void behave(int unavailableEvery, int loseReplyEvery) {
        server.close();
        server = CarrierServer.start(0, CarrierSettings.calm(SECRET).failing(unavailableEvery, loseReplyEvery));
    }

    private HttpCarrier carrier(String description) {
        return TestCarriers.described(
                description, server.address(code(description)), CarrierServer.ACCOUNT, SECRET, Duration.ofSeconds(10));
    }

    private String number(String description) {
        return server.bookings(code(description))
                .underKey(SHIPMENT.reference().value())
                .orElseThrow()
                .trackingNumber();
    }

    private static String code(String description) {
        return description.toUpperCase(Locale.ROOT);
    }
}
