package io.waymark.tracking.performance.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.tracking.performance.domain.Journey.Stop;
import io.waymark.tracking.shipment.domain.State;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A parcel counts once, as what it is now; whatever it was before is taken back. */
class RecountTest {
    private static final OffsetDateTime START = OffsetDateTime.parse("2026-11-20T23:30:00+08:00");
    private static final Waybill WAYBILL =
            new Waybill("WM1", "m-1", "YTO", "standard", "CN", "US", Instant.parse("2026-11-19T00:00:00Z"));
    private static final Counted KNOWN = new Counted(WAYBILL, null, null);

    @Test
    void aParcelThatTheCarrierHasNotTakenCountsNowhere() {
        Recount recount = recount(KNOWN, journey(State.LABELED, null, stop(0, State.INFO_RECEIVED)));

        assertThat(recount.changed()).isEmpty();
        assertThat(recount.deltas()).isEmpty();
    }

    @Test
    void aDeliveredParcelCountsOnTheDayOfItsHandOverByTheCarriersClock() {
        Recount recount = recount(
                KNOWN,
                journey(State.DELIVERED, START.plusHours(50), stop(0, State.PICKED_UP), stop(48, State.DELIVERED)));

        Delta delta = only(recount);
        assertThat(recount.deltas().firstKey().day()).isEqualTo(LocalDate.parse("2026-11-20"));
        assertThat(List.of(delta.volume(), delta.delivered(), delta.expected(), delta.onTime(), delta.attempted()))
                .containsOnly(1L);
        assertThat(List.of(delta.troubled())).containsOnly(0L);
        assertThat(delta.firstTry()).isEqualTo(1);
    }

    @Test
    void aFailedTryEndsTheFirstAttemptButNotTheDelivery() {
        Delta delta = only(recount(
                KNOWN,
                journey(
                        State.DELIVERED,
                        START.plusHours(40),
                        stop(0, State.IN_TRANSIT),
                        new Stop(START.plusHours(20), State.DELIVERY_FAILED, "ADDR_INCORRECT"),
                        stop(44, State.DELIVERED))));

        assertThat(List.of(delta.volume(), delta.delivered(), delta.expected(), delta.troubled(), delta.attempted()))
                .containsOnly(1L);
        assertThat(List.of(delta.onTime(), delta.firstTry())).containsOnly(0L);
    }

    @Test
    void aReversedDeliveryIsTakenBack() {
        Counted delivered = recount(
                        KNOWN, journey(State.DELIVERED, null, stop(0, State.PICKED_UP), stop(48, State.DELIVERED)))
                .changed()
                .getFirst();

        Delta delta = only(recount(
                delivered,
                journey(
                        State.RETURNING,
                        null,
                        stop(0, State.PICKED_UP),
                        stop(48, State.DELIVERED),
                        stop(60, State.RETURNING))));

        assertThat(delta.volume()).isZero();
        assertThat(delta.delivered()).isEqualTo(-1);
        assertThat(delta.firstTry()).isEqualTo(-1);
        assertThat(delta.transit()).endsWith(",-1}");
    }

    @Test
    void anEarlierScanThatComesLateMovesTheParcelToItsDay() {
        Counted counted = recount(KNOWN, journey(State.IN_TRANSIT, null, stop(24, State.IN_TRANSIT)))
                .changed()
                .getFirst();

        Recount recount =
                recount(counted, journey(State.IN_TRANSIT, null, stop(0, State.PICKED_UP), stop(24, State.IN_TRANSIT)));

        assertThat(recount.deltas().values()).extracting(Delta::volume).containsExactly(1L, -1L);
    }

    @Test
    void anotherCarrierTakesOverWhatTheFirstHadAdded() {
        Journey journey = journey(State.IN_TRANSIT, null, stop(0, State.PICKED_UP));
        Counted counted = recount(KNOWN, journey).changed().getFirst();
        Waybill second = new Waybill(
                "WM1", "m-1", "SF", "express", "CN", "US", WAYBILL.issuedAt().plusSeconds(1));

        Recount recount = recount(new Counted(second, counted.promised(), counted.contribution()), journey);

        assertThat(recount.deltas().keySet()).extracting(Cohort::carrier).containsExactly("SF", "YTO");
        assertThat(recount.deltas().values()).extracting(Delta::volume).containsExactly(1L, -1L);
    }

    @Test
    void theFirstPromiseIsTheOneThatCounts() {
        Counted promised = recount(KNOWN, journey(State.IN_TRANSIT, START.plusHours(30), stop(0, State.PICKED_UP)))
                .changed()
                .getFirst();

        Delta delta = only(recount(
                promised,
                journey(State.DELIVERED, START.plusHours(99), stop(0, State.PICKED_UP), stop(48, State.DELIVERED))));

        assertThat(delta.expected()).isEqualTo(1);
        assertThat(delta.onTime()).isZero();
    }

    @Test
    void whatIsToldAgainChangesNothing() {
        Journey journey = journey(State.DELIVERED, null, stop(0, State.PICKED_UP), stop(48, State.DELIVERED));
        Counted counted = recount(KNOWN, journey).changed().getFirst();

        Recount again = recount(counted, journey);

        assertThat(again.changed()).isEmpty();
        assertThat(again.deltas()).isEmpty();
    }

    private static Recount recount(Counted parcel, Journey journey) {
        return Recount.of(List.of(parcel), Map.of("WM1", journey));
    }

    private static Delta only(Recount recount) {
        assertThat(recount.deltas()).hasSize(1);
        return Objects.requireNonNull(recount.deltas().get(recount.deltas().firstKey()));
    }

    private static Journey journey(State state, @Nullable OffsetDateTime expected, Stop... stops) {
        return new Journey(state, expected, Arrays.asList(stops));
    }

    private static Stop stop(int hours, State state) {
        return new Stop(START.plusHours(hours), state, null);
    }
}
