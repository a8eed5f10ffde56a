package io.waymark.exceptions.cases.application;

import io.waymark.exceptions.cases.domain.Posting;
import io.waymark.exceptions.cases.domain.Subject;
import io.waymark.exceptions.classify.domain.Signal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Postings of whole orders without a database, for one thread. */
final class InMemoryOrderPostings implements OrderPostings {
    private record Key(UUID orderId, Signal signal) {}

    private final InMemoryDossiers dossiers;
    private final Map<Key, Posting> kept = new HashMap<>();

    InMemoryOrderPostings(InMemoryDossiers dossiers) {
        this.dossiers = dossiers;
    }

    @Override
    public Map<UUID, List<Subject.Shipment>> keep(Collection<Posting> ofWholeOrders) {
        Map<UUID, List<Subject.Shipment>> parcels = new HashMap<>();
        for (Posting posting : ofWholeOrders) {
            kept.merge(
                    new Key(posting.orderId(), posting.signal()),
                    posting,
                    (before, next) -> next.at().isAfter(before.at()) ? next : before);
            List<Subject.Shipment> known = dossiers.parcelsOf(posting.orderId());
            if (!known.isEmpty()) {
                parcels.put(posting.orderId(), known);
            }
        }
        return parcels;
    }

    @Override
    public List<Posting> of(Collection<UUID> orderIds) {
        return kept.values().stream()
                .filter(posting -> orderIds.contains(posting.orderId()))
                .toList();
    }
}
