package io.waymark.reconciliation.ledger.application;

import io.waymark.reconciliation.history.Cases;
import io.waymark.reconciliation.history.OrderBooks;
import io.waymark.reconciliation.history.Shipments;
import io.waymark.reconciliation.history.domain.Shipment;
import io.waymark.reconciliation.ledger.domain.Entry;
import io.waymark.reconciliation.settlement.application.ProofQueries;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Puts together what is known about one order's money. */
@ApplicationScoped
public class ReadLedger {
    private final OrderBooks books;
    private final Entries entries;
    private final WaitingReversals waiting;
    private final Shipments shipments;
    private final Cases cases;
    private final ProofQueries proofs;
    private final GivenReasons reasons;

    ReadLedger(
            OrderBooks books,
            Entries entries,
            WaitingReversals waiting,
            Shipments shipments,
            Cases cases,
            ProofQueries proofs,
            GivenReasons reasons) {
        this.books = books;
        this.entries = entries;
        this.waiting = waiting;
        this.shipments = shipments;
        this.cases = cases;
        this.proofs = proofs;
        this.reasons = reasons;
    }

    /** The order's ledger; empty for an order of which nothing was ever heard. */
    public Optional<OrderLedger> ofOrder(UUID orderId) {
        return books.merchantOf(orderId).map(merchantId -> read(orderId, merchantId));
    }

    private OrderLedger read(UUID orderId, String merchantId) {
        List<Shipment> parcels = shipments.ofOrder(orderId);
        List<Entry> booked = entries.ofOrder(orderId);
        List<UUID> evidence = booked.stream()
                .flatMap(entry -> entry.evidence().stream())
                .distinct()
                .toList();
        return new OrderLedger(
                orderId,
                merchantId,
                booked,
                waiting.ofOrder(orderId),
                parcels,
                cases.ofOrder(
                        orderId, parcels.stream().map(Shipment::shipmentCode).toList()),
                proofs.ofOrder(orderId),
                reasons.of(evidence));
    }
}
