package io.waymark.reconciliation.adjustment.application;

import io.waymark.reconciliation.adjustment.domain.Adjustment;
import io.waymark.reconciliation.adjustment.domain.Adjustment.Act;
import io.waymark.reconciliation.adjustment.domain.Adjustment.Decision;
import io.waymark.reconciliation.adjustment.domain.ApprovalLimits;
import io.waymark.reconciliation.history.OrderBooks;
import io.waymark.reconciliation.ledger.application.BookFacts;
import io.waymark.reconciliation.ledger.application.Entries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Lets a second person approve an adjustment, which books it, or refuse it. */
@ApplicationScoped
public class DecideAdjustment {
    private final Adjustments adjustments;
    private final ApprovalLimits limits;
    private final OrderBooks books;
    private final Entries entries;
    private final BookFacts ledger;
    private final Clock clock;

    DecideAdjustment(
            Adjustments adjustments,
            ApprovalLimits limits,
            OrderBooks books,
            Entries entries,
            BookFacts ledger,
            Clock clock) {
        this.adjustments = adjustments;
        this.limits = limits;
        this.books = books;
        this.entries = entries;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Who decides.
     *
     * @param unlimited whether this person may approve any amount
     */
    public record Person(String name, boolean unlimited) {}

    /** What became of the decision. */
    public sealed interface Outcome {
        /** It counts. */
        record Decided(Adjustment adjustment) implements Outcome {}

        /** There is no such adjustment. */
        record Unknown() implements Outcome {}

        /** Somebody decided before. */
        record DecidedBefore(Adjustment adjustment) implements Outcome {}

        /** Who proposed it decides nothing about it. */
        record OwnProposal() implements Outcome {}

        /** The amount is above what this person may approve. */
        record AboveLimit() implements Outcome {}

        /** What it takes back was taken back meanwhile. */
        record AlreadyReversed() implements Outcome {}
    }

    /** Approves or refuses; an approved one is booked in the same transaction. */
    @Transactional
    public Outcome decide(UUID id, boolean approved, Person person) {
        Optional<Adjustment> found = adjustments.find(id);
        if (found.isEmpty()) {
            return new Outcome.Unknown();
        }
        Adjustment proposed = found.get();
        books.take(Map.of(proposed.subject().orderId(), proposed.subject().merchantId()));
        if (!proposed.mayBeDecidedBy(person.name())) {
            return new Outcome.OwnProposal();
        }
        if (approved && !person.unlimited() && limits.exceededBy(proposed.lines())) {
            return new Outcome.AboveLimit();
        }
        if (approved && reversedMeanwhile(proposed)) {
            return new Outcome.AlreadyReversed();
        }
        return store(proposed, new Decision(approved, new Act(person.name(), clock.instant())));
    }

    private boolean reversedMeanwhile(Adjustment proposed) {
        UUID reverses = proposed.reverses();
        return reverses != null
                && entries.ofOrder(proposed.subject().orderId()).stream()
                        .anyMatch(entry ->
                                entry.takesBack(reverses) && !entry.id().equals(proposed.entryId()));
    }

    private Outcome store(Adjustment proposed, Decision decision) {
        if (!adjustments.decide(proposed.id(), decision)) {
            return new Outcome.DecidedBefore(adjustments.find(proposed.id()).orElse(proposed));
        }
        Adjustment decided = proposed.decided(decision);
        if (decision.approved()) {
            Instant now = decision.act().at();
            ledger.append(List.of(decided.entry(now)));
        }
        return new Outcome.Decided(decided);
    }
}
