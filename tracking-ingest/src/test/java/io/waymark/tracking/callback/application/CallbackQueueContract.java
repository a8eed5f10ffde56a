package io.waymark.tracking.callback.application;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.tracking.callback.domain.DeliveryStatus;
import io.waymark.tracking.callback.domain.ShipmentUpdate;
import io.waymark.tracking.shipment.domain.State;
import io.waymark.tracking.subscription.domain.UpdateKind;
import io.waymark.webhook.domain.EndpointHealth;
import io.waymark.webhook.domain.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What everybody may rely on who queues, sends and records, whatever keeps the queue. */
abstract class CallbackQueueContract {
    private static final Duration LEASE = Duration.ofSeconds(30);
    private final String merchant = "m-" + UUID.randomUUID();
    private final UUID subscription = UUID.randomUUID();

    /** Later than anything that the queue dates by its own clock during a test. */
    private final Instant soon = Instant.now().plusSeconds(10);

    abstract CallbackQueue queue();

    abstract void subscribe(UUID subscription, String merchant);

    @BeforeEach
    void subscribe() {
        subscribe(subscription, merchant);
    }

    private int update(String shipment, long version) {
        return queue().add(List.of(new ShipmentUpdate(
                UUID.randomUUID(),
                UpdateKind.STATUS_CHANGED,
                merchant,
                merchant + "/" + shipment,
                UUID.randomUUID(),
                "YTO",
                "YT1",
                version,
                State.IN_TRANSIT,
                "moving",
                null,
                OffsetDateTime.parse("2026-11-20T10:00:00+08:00"),
                Instant.parse("2026-11-20T02:00:01Z"),
                null,
                null)));
    }

    private int update(long version) {
        return update("1", version);
    }

    private List<Outgoing> claim(Claiming claiming) {
        return queue().claim(claiming).stream()
                .filter(callback -> callback.subscriptionId().equals(subscription))
                .toList();
    }

    private List<Outgoing> claim(Instant at) {
        return claim(new Claiming(at, at.plus(LEASE), 8, 1_000, Map.of(), Set.of()));
    }

    private Attempt attempt(Outgoing callback) {
        return new Attempt(callback, new Outcome.Taken(200), soon, Duration.ofMillis(5));
    }

    private void close(Outgoing callback, DeliveryStatus status, @Nullable Instant retryAt) {
        queue().close(List.of(new Ending(attempt(callback), status, retryAt)));
    }

    private void fares(EndpointHealth health) {
        queue().saveHealth(Map.of(subscription, health));
    }

    @Test
    void anUpdateIsQueuedForEverySubscriptionThatItFits() {
        subscribe(UUID.randomUUID(), merchant);
        subscribe(UUID.randomUUID(), merchant + "-rival");

        assertThat(update(1)).isEqualTo(2);

        assertThat(claim(soon)).singleElement().satisfies(callback -> {
            assertThat(callback.merchantId()).isEqualTo(merchant);
            assertThat(callback.shipmentCode()).isEqualTo(merchant + "/1");
            assertThat(callback.attempt()).isEqualTo(1);
            assertThat(callback.leaseEnds()).isEqualTo(soon.plus(LEASE));
        });
    }

    @Test
    void whatIsClaimedIsNobodyElsesUntilItsLeaseEnds() {
        update(1);

        assertThat(claim(soon)).extracting(Outgoing::attempt).containsExactly(1);

        assertThat(claim(soon.plusSeconds(29))).isEmpty();
        assertThat(claim(soon.plusSeconds(30))).hasSize(1);
    }

    @Test
    void whoComesBackAfterItsLeaseHoldsNothing() {
        update(1);
        Attempt late = attempt(claim(soon).getFirst());
        Attempt timely = attempt(claim(soon.plus(LEASE)).getFirst());

        assertThat(queue().lockHeld(List.of(late, timely))).containsExactly(timely);
    }

    @Test
    void theCallbacksOfAShipmentComeOneAfterTheOther() {
        update(1);
        update(2);
        Outgoing first = claim(soon).getFirst();
        assertThat(claim(soon)).isEmpty();

        close(first, DeliveryStatus.DELIVERED, null);

        assertThat(claim(soon)).singleElement().satisfies(second -> assertThat(second.id())
                .isNotEqualTo(first.id()));
    }

    @Test
    void oneThatFailedComesAgainAtItsTimeAndBeforeWhatIsBehindIt() {
        update(1);
        Outgoing first = claim(soon).getFirst();
        update(2);

        close(first, DeliveryStatus.PENDING, soon.plusSeconds(60));

        assertThat(claim(soon.plusSeconds(59))).isEmpty();
        assertThat(claim(soon.plusSeconds(60))).singleElement().satisfies(again -> {
            assertThat(again.id()).isEqualTo(first.id());
            assertThat(again.attempt()).isEqualTo(2);
        });
    }

    @Test
    void anEndpointThatRestsIsNotCalled() {
        update(1);

        fares(new EndpointHealth(5, soon.truncatedTo(ChronoUnit.MICROS), soon.plusSeconds(60), true, false));

        assertThat(claim(soon.plusSeconds(59))).isEmpty();
        assertThat(claim(soon.plusSeconds(60))).hasSize(1);
    }

    @Test
    void anEndpointThatIsGoneIsNeitherCalledNorQueuedFor() {
        update(1);

        fares(new EndpointHealth(1, soon.truncatedTo(ChronoUnit.MICROS), null, true, true));

        assertThat(claim(soon)).isEmpty();
        assertThat(update(2)).isZero();
    }

    @Test
    void howAnEndpointFaresIsReadBackAsItWasWrittenDown() {
        subscribe(UUID.randomUUID(), merchant);
        EndpointHealth failing = new EndpointHealth(
                5,
                soon.truncatedTo(ChronoUnit.MICROS),
                soon.plusSeconds(60).truncatedTo(ChronoUnit.MICROS),
                true,
                false);
        assertThat(queue().lockEndpoints(Set.of(subscription))).containsOnly(entry(subscription, EndpointHealth.GOOD));

        fares(failing);

        assertThat(queue().lockEndpoints(Set.of(subscription, UUID.randomUUID())))
                .containsOnly(entry(subscription, failing));
    }

    @Test
    void anEndpointGetsSoManyCallbacksAtOnce() {
        update("1", 1);
        update("2", 1);
        update("3", 1);

        assertThat(claim(new Claiming(soon, soon.plus(LEASE), 2, 1_000, Map.of(subscription, 1), Set.of())))
                .hasSize(1);
        assertThat(claim(new Claiming(soon, soon.plus(LEASE), 2, 1_000, Map.of(subscription, 2), Set.of())))
                .isEmpty();
    }

    @Test
    void anEndpointThatFailsGetsOneAtATime() {
        update("1", 1);
        update("2", 1);

        fares(new EndpointHealth(1, soon.truncatedTo(ChronoUnit.MICROS), null, false, false));

        assertThat(claim(soon)).hasSize(1);
    }

    @Test
    void noMoreAreTakenThanThereIsRoomFor() {
        update("1", 1);
        update("2", 1);

        assertThat(queue().claim(new Claiming(soon, soon.plus(LEASE), 8, 1, Map.of(), Set.of())))
                .hasSize(1);
    }

    @Test
    void whatIsGivenUpMakesRoomForWhatIsBehindIt() {
        update(1);
        update(2);
        Outgoing first = claim(soon).getFirst();

        close(first, DeliveryStatus.GIVEN_UP, null);

        assertThat(claim(soon))
                .extracting(Outgoing::id)
                .doesNotContain(first.id())
                .hasSize(1);
    }

    @Test
    void callbacksOfAMerchantWhoseQuotaIsSpentWait() {
        update(1);

        assertThat(claim(new Claiming(soon, soon.plus(LEASE), 8, 1_000, Map.of(), Set.of(merchant))))
                .isEmpty();
        assertThat(claim(soon)).hasSize(1);
    }

    @Test
    void whatIsForgottenIsNotSent() {
        update(1);

        Attempt late = attempt(claim(soon).getFirst());
        update("2", 1);

        queue().forget(subscription);

        assertThat(claim(soon.plus(LEASE))).isEmpty();
        assertThat(queue().lockHeld(List.of(late))).isEmpty();
    }
}
