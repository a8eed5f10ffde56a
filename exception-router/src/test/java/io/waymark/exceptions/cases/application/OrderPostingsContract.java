package io.waymark.exceptions.cases.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import io.waymark.exceptions.cases.application.Dossiers.StoredDossier;
import io.waymark.exceptions.cases.domain.Dossier;
import io.waymark.exceptions.cases.domain.Fact;
import io.waymark.exceptions.cases.domain.Posting;
import io.waymark.exceptions.cases.domain.Router;
import io.waymark.exceptions.cases.domain.ShipmentStory;
import io.waymark.exceptions.cases.domain.Subject;
import io.waymark.exceptions.classify.domain.Signal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What everybody may rely on who keeps and reads postings of whole orders, whatever keeps them. */
abstract class OrderPostingsContract {
    private static final Instant START = Instant.parse("2026-11-16T10:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    private final UUID order = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private final Posting refund = posting(order, Signal.REFUND_BOOKED, START);
    private final Posting reversal = posting(order, Signal.NO_CHARGE_EXPECTED, START);

    abstract Dossiers dossiers();

    abstract OrderPostings postings();

    /** In a transaction that commits. */
    abstract <T> T committed(Supplier<T> work);

    private Map<UUID, List<Subject.Shipment>> keep(Posting... ofWholeOrders) {
        return committed(() -> postings().keep(List.of(ofWholeOrders)));
    }

    private List<Posting> of(UUID... orders) {
        return committed(() -> postings().of(List.of(orders)));
    }

    private static Posting posting(UUID order, Signal signal, Instant at) {
        return new Posting(UUID.randomUUID(), order, "m", null, signal, at);
    }

    private Subject.Shipment heardOf(String name, UUID ofOrder) {
        Subject.Shipment parcel = new Subject.Shipment(name + UUID.randomUUID());
        return committed(() -> {
            Collection<Dossier> opened = dossiers().open(List.of(parcel)).values();
            opened.forEach(dossier -> new Router(() -> ShipmentStory.POLICY, UuidCreator::getTimeOrderedEpoch)
                    .take(
                            dossier,
                            new Fact.OrderCancelled(parcel, UUID.randomUUID(), ofOrder, "m", true, START),
                            START.plus(HOUR)));
            dossiers()
                    .store(opened.stream()
                            .map(dossier -> new StoredDossier(dossier, Optional.empty()))
                            .toList());
            return parcel;
        });
    }

    @Test
    void whatIsKeptIsReadBackOfItsOrderAlone() {
        keep(refund, posting(other, Signal.REFUND_BOOKED, START));
        keep(reversal);

        assertThat(of(order)).containsExactlyInAnyOrder(refund, reversal);
        assertThat(of(UUID.randomUUID())).isEmpty();
    }

    @Test
    void theNewestOfASignalIsKeptHoweverOftenAndInWhateverOrderItComes() {
        Posting newer = posting(order, Signal.REFUND_BOOKED, START.plus(HOUR));

        keep(newer, refund);
        keep(refund);
        keep(newer);

        assertThat(of(order)).containsExactly(newer);
    }

    @Test
    void parcelsThatAreKnownAreAnsweredByTheirOrders() {
        Subject.Shipment one = heardOf("1", order);
        Subject.Shipment two = heardOf("2", order);
        Subject.Shipment three = heardOf("3", other);

        assertThat(keep(refund, reversal)).containsOnly(Map.entry(order, List.of(one, two)));
        assertThat(keep(refund, posting(other, Signal.REFUND_BOOKED, START)))
                .containsOnly(Map.entry(order, List.of(one, two)), Map.entry(other, List.of(three)));
        assertThat(keep(posting(UUID.randomUUID(), Signal.REFUND_BOOKED, START)))
                .isEmpty();
    }
}
