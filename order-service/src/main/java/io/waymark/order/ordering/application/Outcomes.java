package io.waymark.order.ordering.application;

import io.waymark.order.ordering.application.Orders.Stored;
import io.waymark.order.ordering.application.Wanted.Asked;
import io.waymark.order.ordering.domain.Order;
import io.waymark.order.ordering.domain.OrderKey;
import io.waymark.order.ordering.domain.OrderRules.Verdict;
import io.waymark.order.ordering.domain.Refusal;
import io.waymark.order.ordering.domain.Refusal.Code;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Says what became of each command of a batch. For one thread, and one batch. */
final class Outcomes {
    private final Map<OrderKey, Stored> winners;
    private final Map<Asked, Refusal> refused;
    private final Set<UUID> unclaimed;

    /**
     * Knows what the batch led to.
     *
     * @param winners who holds each reference now
     * @param refused why of new orders that could not be taken
     * @param stored  orders of this batch
     */
    Outcomes(Map<OrderKey, Stored> winners, Map<Asked, Refusal> refused, Set<UUID> stored) {
        this.winners = winners;
        this.refused = refused;
        this.unclaimed = new HashSet<>(stored);
    }

    /** In the commands' order. */
    List<Placement> of(List<Verdict> verdicts) {
        List<Placement> outcomes = new ArrayList<>();
        for (Verdict verdict : verdicts) {
            outcomes.add(
                    switch (verdict) {
                        case Verdict.Invalid(Refusal refusal, var once) -> {
                            Stored winner = once == null ? null : winners.get(refusal.key());
                            yield winner != null && winner.fingerprint().equals(once)
                                    ? new Placement.Repeated(winner.order(), List.of())
                                    : new Placement.Refused(refusal);
                        }
                        case Verdict.Valid valid -> of(valid);
                    });
        }
        return outcomes;
    }

    private Placement of(Verdict.Valid valid) {
        OrderKey key = OrderKey.of(valid.content());
        Refusal why = refused.get(Asked.of(valid));
        Stored winner = winners.get(key);
        if (winner == null) {
            return new Placement.Refused(why == null ? Refusal.of(Code.IDEMPOTENCY_KEY_REUSED, key) : why);
        }
        UUID id = winner.order().id();
        if (!winner.fingerprint().equals(valid.fingerprint())) {
            boolean isEarlier = unclaimed.contains(id);
            return new Placement.Refused(why != null && isEarlier ? why : Refusal.of(Code.REFERENCE_REUSED, key));
        }
        return winner.order() instanceof Order.Accepted mine && unclaimed.remove(id)
                ? new Placement.Placed(mine, valid.completed())
                : new Placement.Repeated(winner.order(), valid.completed());
    }
}
