package io.waymark.reconciliation.settlement.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.numbers.TrackingNumbers;
import io.waymark.reconciliation.history.domain.ShipmentState;
import io.waymark.reconciliation.settlement.domain.Condition;
import io.waymark.reconciliation.settlement.domain.Conditions;
import io.waymark.reconciliation.settlement.domain.Parcel;
import io.waymark.reconciliation.settlement.domain.Payment;
import io.waymark.reconciliation.settlement.domain.Proof;
import io.waymark.reconciliation.settlement.domain.PspAnswer;
import io.waymark.reconciliation.settlement.domain.RetryPolicy;
import io.waymark.reconciliation.settlement.domain.Stage;
import io.waymark.testkit.SettableClock;
import io.waymark.time.BackOff;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever several workers, kills, answers, disputes and new numbers do in whatever order: a number of a transaction is on its
 * way once at a time, is never sent again once it is known as accepted, and never while its shipment is in dispute.
 */
class NeverTwiceTest {
    private static final int STEPS = 300;
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final UUID ORDER = new UUID(1, 1);
    private static final List<String> SHIPMENTS = List.of("WM1", "WM2", "WM3");
    private static final List<String> NUMBERS = List.of("SF1", "sf-1", "SF2");

    private final SettableClock clock = SettableClock.at(NOON);
    private final InMemoryProofs proofs = new InMemoryProofs();
    private final ToldProofs reports = new ToldProofs();
    private final ReviewProofs review = new ReviewProofs(
            proofs,
            reports,
            new Conditions(List.of(new Condition(Condition.ANY_METHOD, true, Stage.DELIVERED, true, false)), Set.of()),
            clock);
    private final UploadLog log = new LoggedUploads();
    private final BeginUpload begin = new BeginUpload(proofs, log, new UnaskedPsp(), clock);
    private final ConcludeUpload conclude = new ConcludeUpload(
            proofs,
            log,
            reports,
            new RetryPolicy(
                    new BackOff(Duration.ofSeconds(5), Duration.ofMinutes(1)),
                    new BackOff(Duration.ofSeconds(1), Duration.ofMinutes(1)),
                    5),
            clock);

    private final Set<String> inDispute = new HashSet<>();
    private final List<OnItsWay> onTheirWay = new ArrayList<>();
    private final List<Claimed> claimed = new ArrayList<>();
    private final Set<String> accepted = new HashSet<>();
    private int sent;

    /** Leased, and not sent yet. */
    private record Claimed(Proof proof, UUID lease) {}

    /** Sent; whoever does not answer for it is dead. */
    private record OnItsWay(Proof proof, UUID lease, UUID upload, Instant until) {
        private String key() {
            return TrackingNumbers.key(proof.trackingNo());
        }
    }

    /** The test answers in its place. */
    private static final class UnaskedPsp implements Psp {
        @Override
        public Duration longest() {
            return LEASE;
        }

        @Override
        public boolean serves(String merchantNo) {
            return true;
        }

        @Override
        public String shown(Upload upload) {
            return "";
        }

        @Override
        public Reply upload(Upload upload) {
            throw new IllegalStateException("asked");
        }
    }

    private static Psp.Upload upload(Proof proof) {
        return new Psp.Upload(proof.pspMerchantNo(), proof.transactionId(), "10", proof.trackingNo());
    }

    static List<Long> seeds() {
        return new Random(57).longs(200).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aNumberIsNeverAcceptedTwice(long seed) {
        Random random = new Random(seed);
        SHIPMENTS.forEach(shipment -> stands(shipment, NUMBERS.get(random.nextInt(3)), false));
        review.finalised(List.of(new Payment("t1", ORDER, "acme", "800058", "stc_pay", true, true, false, NOON)));

        for (int step = 0; step < STEPS; step++) {
            switch (random.nextInt(6)) {
                case 0 -> claim();
                case 1, 2 -> send(random);
                case 3 -> end(random);
                case 4 -> clock.advance(Duration.ofSeconds(random.nextInt(20)));
                default -> change(random);
            }
        }

        assertThat(sent).isPositive();
        assertThat(reports.told().stream().filter("accepted t1"::equals)).hasSize(accepted.size());
    }

    private void claim() {
        UUID lease = UUID.randomUUID();
        proofs.claim(lease, clock.instant(), clock.instant().plus(LEASE), 2)
                .forEach(proof -> claimed.add(new Claimed(proof, lease)));
    }

    private void send(Random random) {
        if (claimed.isEmpty()) {
            return;
        }
        Claimed mine = claimed.remove(random.nextInt(claimed.size()));
        String key = TrackingNumbers.key(mine.proof().trackingNo());
        begin.begin(mine.proof(), mine.lease(), upload(mine.proof())).ifPresent(upload -> {
            sent++;
            assertThat(accepted).doesNotContain(key);
            assertThat(onTheirWay.stream()
                            .filter(other -> other.key().equals(key))
                            .filter(other -> other.until().isAfter(clock.instant())))
                    .isEmpty();
            assertThat(inDispute).doesNotContain(mine.proof().shipmentCode());
            onTheirWay.add(new OnItsWay(
                    mine.proof(), mine.lease(), upload, clock.instant().plus(LEASE)));
        });
    }

    /** An answer within the lease, as the call's time-out guarantees; or none, for its worker is dead. */
    private void end(Random random) {
        if (onTheirWay.isEmpty()) {
            return;
        }
        OnItsWay ended = onTheirWay.get(random.nextInt(onTheirWay.size()));
        if (!ended.until().isAfter(clock.instant()) || random.nextInt(4) == 0) {
            return;
        }
        onTheirWay.remove(ended);
        PspAnswer answer =
                switch (random.nextInt(3)) {
                    case 0 -> new PspAnswer.Accepted("20000", "Success");
                    case 1 -> new PspAnswer.NotFinal("40001", "wait");
                    default -> new PspAnswer.Unreachable("TIMEOUT", "no answer");
                };
        conclude.conclude(ended.proof(), ended.lease(), "10", ended.upload(), Psp.Reply.none(answer));
        if (answer instanceof PspAnswer.Accepted) {
            assertThat(accepted.add(ended.key())).isTrue();
        }
    }

    private void change(Random random) {
        stands(
                SHIPMENTS.get(random.nextInt(SHIPMENTS.size())),
                NUMBERS.get(random.nextInt(NUMBERS.size())),
                random.nextInt(3) == 0);
        review.review(List.of(ORDER));
    }

    private void stands(String shipment, String number, boolean conflict) {
        proofs.stands(ORDER, "acme", new Parcel(shipment, "SF", number, ShipmentState.DELIVERED, conflict, false));
        if (conflict) {
            inDispute.add(shipment);
        } else {
            inDispute.remove(shipment);
        }
    }
}
