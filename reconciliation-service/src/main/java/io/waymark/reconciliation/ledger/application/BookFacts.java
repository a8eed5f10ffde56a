package io.waymark.reconciliation.ledger.application;

import io.waymark.reconciliation.ledger.domain.Entry;
import io.waymark.reconciliation.ledger.domain.FinancialFact;
import io.waymark.reconciliation.ledger.domain.PostingRules;
import io.waymark.reconciliation.ledger.domain.WaitingReversal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Books a batch of facts: each once, however often and in whatever order it arrives, with a number of statements that does
 * not grow with the batch.
 */
@ApplicationScoped
public class BookFacts {
    private final Entries entries;
    private final WaitingReversals waiting;
    private final Postings postings;
    private final Clock clock;

    BookFacts(Entries entries, WaitingReversals waiting, Postings postings, Clock clock) {
        this.entries = entries;
        this.waiting = waiting;
        this.postings = postings;
        this.clock = clock;
    }

    /**
     * Books the facts in the caller's transaction, which holds the books of their orders.
     *
     * @throws IllegalArgumentException for a fact that no books can hold, such as a negative amount
     */
    @Transactional(TxType.MANDATORY)
    public void book(List<FinancialFact> facts) {
        if (facts.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        Map<UUID, Entry> direct = new LinkedHashMap<>();
        Map<UUID, WaitingReversal> reversals = new LinkedHashMap<>();
        for (FinancialFact fact : facts) {
            switch (fact) {
                case FinancialFact.Booked booked ->
                    PostingRules.entryFor(booked, now).ifPresent(entry -> direct.putIfAbsent(entry.id(), entry));
                case FinancialFact.TakenBack takenBack -> {
                    WaitingReversal reversal = PostingRules.reversalFor(takenBack);
                    reversals.putIfAbsent(reversal.key().entryId(), reversal);
                }
            }
        }
        append(List.copyOf(direct.values()));
        waiting.keep(List.copyOf(reversals.values()));
        bookRipe(direct.keySet(), reversals.values(), now);
    }

    private void bookRipe(Set<UUID> booked, Iterable<WaitingReversal> reversals, Instant now) {
        Set<UUID> awaited = new LinkedHashSet<>(booked);
        reversals.forEach(reversal -> awaited.add(reversal.awaits()));
        append(waiting.takeRipe(awaited).stream()
                .map(ripe -> ripe.reversal().against(ripe.original(), now))
                .toList());
    }

    /**
     * Books what is no fact from outside but was decided here, and tells of it, in the caller's transaction, which holds the
     * books of the orders.
     *
     * @return those that were new; one whose key is booked, or that takes back what is taken back already, is not
     */
    @Transactional(TxType.MANDATORY)
    public List<Entry> append(List<Entry> candidates) {
        if (candidates.isEmpty()) {
            return List.of();
        }
        List<Entry> booked = entries.append(candidates);
        postings.publish(booked);
        return booked;
    }
}
