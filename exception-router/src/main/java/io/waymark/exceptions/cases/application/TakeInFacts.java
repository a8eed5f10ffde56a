package io.waymark.exceptions.cases.application;

import io.waymark.exceptions.cases.domain.Dossier;
import io.waymark.exceptions.cases.domain.Fact;
import io.waymark.exceptions.cases.domain.Posting;
import io.waymark.exceptions.cases.domain.Router;
import io.waymark.exceptions.cases.domain.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes a batch of facts into their dossiers, in the order of the batch, with one visit to the database for each step. */
@ApplicationScoped
public class TakeInFacts {
    private final Dossiers dossiers;
    private final OrderPostings orders;
    private final DossierWork work;
    private final Router router;
    private final Clock clock;

    TakeInFacts(Dossiers dossiers, OrderPostings orders, DossierWork work, Router router, Clock clock) {
        this.dossiers = dossiers;
        this.orders = orders;
        this.work = work;
        this.router = router;
        this.clock = clock;
    }

    /** Runs in the transaction that also remembers which events were seen. */
    @Transactional(TxType.MANDATORY)
    public void take(List<Fact> facts) {
        if (facts.isEmpty()) {
            return;
        }
        Set<Subject> subjects = new LinkedHashSet<>();
        facts.forEach(fact -> subjects.add(fact.subject()));
        Map<Subject, Dossier> opened = dossiers.open(subjects);
        Instant now = clock.instant();
        for (Fact fact : completed(facts, opened)) {
            Dossier dossier = opened.get(fact.subject());
            if (dossier == null) {
                throw new IllegalStateException(
                        "dossier was not opened: " + fact.subject().key());
            }
            router.take(dossier, fact, now);
        }
        work.finish(opened.values());
    }

    /** The facts, behind what was booked for the whole orders of those parcels that are heard of for the first time. */
    private List<Fact> completed(List<Fact> facts, Map<Subject, Dossier> opened) {
        Map<Subject.Shipment, UUID> ordersOfNew = new LinkedHashMap<>();
        for (Fact fact : facts) {
            if (fact instanceof Fact.OfShipment told && isNew(opened.get(told.subject()))) {
                ordersOfNew.put(told.subject(), told.orderId());
            }
        }
        if (ordersOfNew.isEmpty()) {
            return facts;
        }
        Map<UUID, List<Posting>> booked =
                orders.of(Set.copyOf(ordersOfNew.values())).stream().collect(Collectors.groupingBy(Posting::orderId));
        List<Fact> completed = new ArrayList<>();
        ordersOfNew.forEach((parcel, order) ->
                booked.getOrDefault(order, List.of()).forEach(posting -> completed.add(posting.about(parcel))));
        completed.addAll(facts);
        return completed;
    }

    private static boolean isNew(@Nullable Dossier dossier) {
        return dossier != null && dossier.facts().orderId() == null;
    }
}
