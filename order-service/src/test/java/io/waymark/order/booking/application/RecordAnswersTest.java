package io.waymark.order.booking.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.order.booking.application.Bookings.Due;
import io.waymark.order.booking.domain.Booking;
import io.waymark.order.booking.domain.BookingOutcome;
import io.waymark.order.booking.domain.CarrierRefusal;
import io.waymark.order.booking.domain.Receipt;
import io.waymark.order.booking.domain.RetryPlan;
import io.waymark.order.booking.domain.Route;
import io.waymark.order.booking.domain.VoidOutcome;
import io.waymark.order.ordering.application.AsAsked;
import io.waymark.order.ordering.application.InMemoryOrders;
import io.waymark.order.ordering.application.InMemoryStandings;
import io.waymark.order.ordering.application.Orders;
import io.waymark.order.ordering.application.RememberedFacts;
import io.waymark.order.ordering.domain.Channel;
import io.waymark.order.ordering.domain.Channel.LabelSender;
import io.waymark.order.ordering.domain.Channels;
import io.waymark.order.ordering.domain.Fingerprint;
import io.waymark.order.ordering.domain.Order;
import io.waymark.order.ordering.domain.OrderContent;
import io.waymark.order.ordering.domain.Requests;
import io.waymark.order.ordering.domain.Routing;
import io.waymark.order.ordering.domain.ShipmentCodes;
import io.waymark.order.rating.application.CurrentRates;
import io.waymark.order.rating.domain.SimpleRates;
import io.waymark.time.BackOff;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Watches what a carrier's answer leads to, also where the order changed while the carrier was asked. */
class RecordAnswersTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final String CARRIER = "YTO";
    private static final Receipt RECEIPT = new Receipt("YT1", "EXPRESS");
    private static final RetryPlan RETRIES =
            new RetryPlan(1, Duration.ofSeconds(2), new BackOff(Duration.ofMinutes(1), Duration.ofHours(1)));
    private static final BookingOutcome TAKEN = new BookingOutcome.Taken(RECEIPT);
    private static final BookingOutcome SILENT = new BookingOutcome.Unreachable("time-out");

    private static final BookingOutcome NUMBERLESS = new BookingOutcome.NumberUnusable("the number is missing");

    private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
    private final InMemoryOrders orders = new InMemoryOrders();
    private final InMemoryBookings bookings = new InMemoryBookings();
    private final ToldBookings told = new ToldBookings();
    private final RememberedFacts toldOfOrder = new RememberedFacts();
    private final AsAsked routes = new AsAsked();
    private final Order.Accepted order = order(orders.newIdentity());
    private final RecordAnswers record = recording(channel("standard", CARRIER, null));

    private RecordAnswers recording(Channel... channels) {
        CurrentRates rates = SimpleRates.perKilogram(
                1000, 100, Arrays.stream(channels).map(Channel::name).toArray(String[]::new));
        Channels offered =
                new Channels(Arrays.stream(channels).collect(Collectors.toMap(Channel::name, channel -> channel)));
        Reach reach = new Reach(() -> List.of(new SilentCarrier(CARRIER), new SilentCarrier("STO")));
        BookingPolicy policy = new BookingPolicy(RETRIES, 5, LEASE, LEASE, LEASE);
        return new RecordAnswers(
                bookings,
                told,
                new InMemoryOutages(),
                new Breakers(policy),
                orders.finishingCancellations(toldOfOrder),
                rates,
                new Backups(offered, reach, rates, told, new InMemoryStandings(), routes, clock),
                policy,
                clock);
    }

    private static Channel channel(String name, String carrier, @Nullable String backup) {
        return new Channel(
                name,
                carrier,
                "EXPRESS",
                carrier.equals("WAYMARK"),
                Set.of(),
                Set.of(),
                backup,
                true,
                LabelSender.SHIPPER,
                false);
    }

    private static Route route(int attempts) {
        return new Route("standard", CARRIER, attempts, 0);
    }

    private static Order.Accepted order(Orders.Identity identity) {
        OrderContent content = Requests.content(Requests.crossBorder());
        return new Order.Accepted(identity.id(), new ShipmentCodes("HW", "CN").of(identity.serial()), content, NOON);
    }

    @BeforeEach
    void place() {
        orders.add(List.of(new Orders.New(order, Fingerprint.of(order.content()), null)));
        bookings.add(List.of(new Due(Booking.Open.by(order.id(), route(0)), NOON)));
    }

    private Booking claimed(Instant now) {
        return bookings.claim(CARRIER, 1, now, now.plus(LEASE)).getFirst();
    }

    private Booking kept() {
        return bookings.lock(List.of(order.id())).getFirst();
    }

    private void cancelled() {
        Booking.Withdrawn withdrawn =
                switch (kept()) {
                    case Booking.Open open -> open.cancel("sold out");
                    case Booking.Booked booked -> booked.cancel("sold out");
                    case Booking.Refused refused -> refused.cancel();
                    case Booking.Withdrawn again -> again;
                };
        bookings.save(List.of(new Due(withdrawn, NOON)));
    }

    @Test
    void aShipmentThatIsTakenIsToldOnce() {
        Booking asked = claimed(NOON);

        Booking booked = record.booked(order, asked, TAKEN);

        assertThat(booked).isEqualTo(kept()).isEqualTo(new Booking.Booked(order.id(), route(1), RECEIPT));
        assertThat(told.told()).containsExactly("issued YT1");
        record.booked(order, asked, TAKEN);
        assertThat(told.told()).hasSize(1);
    }

    @Test
    void anAnswerThatANewerAttemptOvertookChangesNothing() {
        Booking asked = claimed(NOON);
        Booking askedAgain = claimed(NOON.plus(LEASE));

        assertThat(record.booked(order, asked, TAKEN)).isEqualTo(askedAgain);

        assertThat(kept()).isEqualTo(askedAgain);
        assertThat(told.told()).isEmpty();
    }

    @Test
    void whatIsTakenWhileTheOrderIsCancelledIsGivenBackAndNeverTold() {
        Booking asked = claimed(NOON);
        cancelled();

        record.booked(order, asked, TAKEN);

        Booking asking = claimed(NOON);
        assertThat(asking).isEqualTo(new Booking.Cancelling(order.id(), route(2), "sold out", RECEIPT, false));
        record.released(order, asking, new VoidOutcome.Voided());
        assertThat(kept()).isEqualTo(new Booking.Cancelled(order.id(), route(2), RECEIPT, false));
        assertThat(told.told()).isEmpty();
        assertThat(toldOfOrder.told()).containsExactly("cancelled A-1001");
        assertThat(orders.withIds(List.of(order.id()))).containsValue(order.cancel("sold out", NOON));
    }

    @Test
    void aShipmentThatMovesAlreadyIsToldAndTheCancellationRefused() {
        Booking asked = claimed(NOON);
        cancelled();
        record.booked(order, asked, TAKEN);

        record.released(order, claimed(NOON), new VoidOutcome.AlreadyMoving());

        assertThat(kept()).isEqualTo(new Booking.Booked(order.id(), route(2), RECEIPT));
        assertThat(told.told()).containsExactly("issued YT1");
        assertThat(toldOfOrder.told()).containsExactly("CANCEL_TOO_LATE A-1001");
    }

    @Test
    void aCarrierThatRefusesIsNotAskedAgain() {
        CarrierRefusal refusal = new CarrierRefusal("NOT_SERVED", "no road");

        record.booked(order, claimed(NOON), new BookingOutcome.RefusedByCarrier(refusal));

        assertThat(kept()).isEqualTo(new Booking.Refused(order.id(), route(1), refusal));
        assertThat(told.told()).containsExactly("refused NOT_SERVED", "failed CARRIER_REFUSED");
    }

    @Test
    void silenceIsAnOutageOnceTheQuickRetriesAreUsedUpAndAnAnswerEndsIt() {
        record.booked(order, claimed(NOON), SILENT);
        assertThat(told.told()).isEmpty();

        record.booked(order, claimed(NOON.plusSeconds(2)), SILENT);
        record.booked(order, claimed(NOON.plusSeconds(60)), SILENT);

        assertThat(kept()).isEqualTo(new Booking.Open(order.id(), route(3), true, true));
        assertThat(told.told()).containsExactly("failed CARRIER_UNREACHABLE", "outage began at YTO");
        record.booked(order, claimed(NOON.plusSeconds(120)), TAKEN);
        assertThat(told.told())
                .containsExactly(
                        "failed CARRIER_UNREACHABLE", "outage began at YTO", "outage ended at YTO", "issued YT1");
    }

    @Test
    void anAnswerWithoutANumberIsToldAndNotAskedForEver() {
        int asked = 0;
        for (Booking now = kept(); now instanceof Booking.Open && asked < 50; now = kept()) {
            asked++;
            record.booked(order, claimed(NOON.plus(Duration.ofDays(asked))), NUMBERLESS);
        }

        assertThat(asked).isEqualTo(5);
        assertThat(kept()).isEqualTo(new Booking.Refused(order.id(), route(asked), CarrierRefusal.NUMBER_UNUSABLE));
        assertThat(told.told()).containsExactly("no number from YTO", "failed NUMBER_UNUSABLE", "no number from YTO");
    }

    @Test
    void aNumberThatComesLaterIsTaken() {
        record.booked(order, claimed(NOON), NUMBERLESS);

        record.booked(order, claimed(NOON.plusSeconds(60)), TAKEN);

        assertThat(kept()).isEqualTo(new Booking.Booked(order.id(), route(2), RECEIPT));
        assertThat(told.told()).containsExactly("issued YT1");
    }

    @Test
    void anAnswerWithoutANumberEndsAnOutage() {
        for (int day = 0; day < 3; day++) {
            record.booked(order, claimed(NOON.plus(Duration.ofDays(day))), SILENT);
        }

        record.booked(order, claimed(NOON.plus(Duration.ofDays(9))), NUMBERLESS);

        assertThat(told.told()).containsSubsequence("outage began at YTO", "outage ended at YTO");
    }

    @Test
    void aCancellationDoesNotWaitForEverForANumberToRelease() {
        Booking first = claimed(NOON);
        cancelled();
        record.booked(order, first, NUMBERLESS);
        for (int day = 1; day < 50 && kept() instanceof Booking.Cancelling; day++) {
            record.booked(order, claimed(NOON.plus(Duration.ofDays(day))), NUMBERLESS);
        }

        assertThat(kept()).isEqualTo(new Booking.Cancelled(order.id(), route(5), null, false));
        assertThat(told.told()).containsExactly("no number from YTO");
        assertThat(toldOfOrder.told()).containsExactly("cancelled A-1001");
    }

    private static BookingOutcome unsent() {
        return new BookingOutcome.Unreachable("ConnectException", false);
    }

    @Test
    void theBackupTakesOverWhereTheCarrierHoldsNothingForCertain() {
        RecordAnswers withBackup = recording(channel("standard", CARRIER, "second"), channel("second", "STO", null));
        withBackup.booked(order, claimed(NOON), unsent());

        withBackup.booked(order, claimed(NOON.plusSeconds(2)), unsent());

        assertThat(kept()).isEqualTo(Booking.Open.by(order.id(), new Route("second", "STO", 3, 3)));
        assertThat(told.told()).containsExactly("outage began at YTO", "moved from standard to second");
        Booking asked = bookings.claim("STO", 1, NOON, NOON.plus(LEASE)).getFirst();
        withBackup.booked(order, asked, TAKEN);
        assertThat(kept()).isEqualTo(new Booking.Booked(order.id(), new Route("second", "STO", 4, 3), RECEIPT));
    }

    @Test
    void theBackupTakesOverWithOurOwnNumberOnTheSpot() {
        RecordAnswers withBackup = recording(channel("standard", CARRIER, "own"), channel("own", "WAYMARK", null));
        withBackup.booked(order, claimed(NOON), unsent());

        withBackup.booked(order, claimed(NOON.plusSeconds(2)), unsent());

        assertThat(kept())
                .isEqualTo(new Booking.Booked(
                        order.id(),
                        new Route("own", "WAYMARK", 3, 3),
                        new Receipt(order.shipmentCode().value(), "EXPRESS")));
        assertThat(told.told())
                .containsExactly(
                        "outage began at YTO",
                        "moved from standard to own",
                        "issued " + order.shipmentCode().value());
    }

    @Test
    void noBackupTakesOverThatTheRuleLeavesOut() {
        routes.leaveOut("second");
        RecordAnswers withBackups = recording(
                channel("standard", CARRIER, "second"),
                channel("second", "STO", "third"),
                channel("third", "STO", null));
        Order.Accepted chosen = new Order.Accepted(
                order.id(),
                order.shipmentCode(),
                order.content(),
                order.acceptedAt(),
                new Routing(Channel.AUTO, new Routing.Choice("cheapest", false, List.of()), null));
        withBackups.booked(chosen, claimed(NOON), unsent());

        withBackups.booked(chosen, claimed(NOON.plusSeconds(2)), unsent());

        assertThat(told.told()).contains("moved from standard to third");
    }

    /** Two carriers would hold it. */
    @Test
    void theBackupDoesNotTakeOverWhereTheCarrierMayHoldTheShipment() {
        RecordAnswers withBackup = recording(channel("standard", CARRIER, "second"), channel("second", "STO", null));
        withBackup.booked(order, claimed(NOON), unsent());

        withBackup.booked(order, claimed(NOON.plusSeconds(2)), SILENT);

        assertThat(kept()).isEqualTo(new Booking.Open(order.id(), route(2), true, true));
        assertThat(told.told()).containsExactly("failed CARRIER_UNREACHABLE", "outage began at YTO");
    }

    @Test
    void whatIsTakenLateThoughItGoesAnotherWayIsTold() {
        Booking asked = claimed(NOON);
        Booking.Open moved = Booking.Open.by(order.id(), new Route("second", "STO", 2, 2));
        bookings.conclude(new Due(moved, NOON));

        assertThat(record.booked(order, asked, TAKEN)).isEqualTo(moved);

        assertThat(told.told()).containsExactly("held twice, by YTO");
    }

    @Test
    void aCancellationEndsWhereTheCarrierHoldsNothing() {
        claimed(NOON);
        cancelled();

        record.nothingHeld(order, claimed(NOON.plus(LEASE)));

        assertThat(kept()).isEqualTo(new Booking.Cancelled(order.id(), route(2), null, false));
        assertThat(toldOfOrder.told()).containsExactly("cancelled A-1001");
    }
}
