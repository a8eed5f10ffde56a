package io.waymark.exceptions.cases.application;

import io.waymark.exceptions.cases.domain.Fact;
import io.waymark.exceptions.cases.domain.Posting;
import io.waymark.exceptions.cases.domain.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Takes a batch of ledger entries to the parcels that they are about, and keeps those of whole orders for later parcels. */
@ApplicationScoped
public class TakeInPostings {
    private final OrderPostings orders;
    private final TakeInFacts takeIn;

    TakeInPostings(OrderPostings orders, TakeInFacts takeIn) {
        this.orders = orders;
        this.takeIn = takeIn;
    }

    /** Runs in the transaction that also remembers which events were seen. */
    @Transactional(TxType.MANDATORY)
    public void take(List<Posting> postings) {
        List<Posting> ofWholeOrders =
                postings.stream().filter(posting -> posting.shipment() == null).toList();
        Map<UUID, List<Subject.Shipment>> parcels = ofWholeOrders.isEmpty() ? Map.of() : orders.keep(ofWholeOrders);
        takeIn.take(
                postings.stream().flatMap(posting -> facts(posting, parcels)).toList());
    }

    private static Stream<Fact> facts(Posting posting, Map<UUID, List<Subject.Shipment>> parcels) {
        Subject.Shipment named = posting.shipment();
        Stream<Subject.Shipment> about =
                named == null ? parcels.getOrDefault(posting.orderId(), List.of()).stream() : Stream.of(named);
        return about.map(posting::about);
    }
}
