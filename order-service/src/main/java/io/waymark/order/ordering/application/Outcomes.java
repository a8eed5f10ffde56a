package io.waymark.order.ordering.application;

import io.waymark.order.ordering.application.Orders.Stored;
import io.waymark.order.ordering.domain.Fault;
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
    private final Map<OrderKey, Fault> wayless;
    private final Set<OrderKey> numberless;
    private final Set<UUID> unclaimed;

    /**
     * Knows what the batch led to.
     *
     * @param winners    who holds each reference now
     * @param wayless    new orders that no channel takes
     * @param numberless new orders for which no number is left
     * @param stored     orders of this batch
     */
    Outcomes(Map<OrderKey, Stored> winners, Map<OrderKey, Fault> wayless, Set<OrderKey> numberless, Set<UUID> stored) {
        this.numberless = numberless;
        this.winners = winners;
        this.wayless = wayless;
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
        Stored winner = winners.get(key);
        if (winner == null) {
            Fault fault = wayless.get(key);
            if (fault != null) {
                return new Placement.Refused(Refusal.invalid(key, List.of(fault)));
            }
            Code why = numberless.contains(key) ? Code.NUMBERS_USED_UP : Code.IDEMPOTENCY_KEY_REUSED;
            return new Placement.Refused(Refusal.of(why, key));
        }
        if (!winner.fingerprint().equals(valid.fingerprint())) {
            return new Placement.Refused(Refusal.of(Code.REFERENCE_REUSED, key));
        }
        return winner.order() instanceof Order.Accepted mine && unclaimed.remove(mine.id())
                ? new Placement.Placed(mine, valid.completed())
                : new Placement.Repeated(winner.order(), valid.completed());
    }
}
