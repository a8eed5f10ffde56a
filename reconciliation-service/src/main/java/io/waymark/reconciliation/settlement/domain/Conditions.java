package io.waymark.reconciliation.settlement.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Says whether a transaction's proof is due. The provider's rule for {@code stc_pay} (its logistics interface): final and
 * successful, physical goods, no instalments, and delivered; other methods may send proof from dispatch on.
 */
public final class Conditions {
    private final Map<String, Condition> byMethod = new HashMap<>();
    private final Condition otherwise;
    private final Set<String> optionalMethods;

    /**
     * @param optionalMethods methods whose optional proof is wanted; {@code *} for all
     * @throws IllegalArgumentException where a method has two conditions, or none applies to the rest
     */
    public Conditions(List<Condition> conditions, Set<String> optionalMethods) {
        for (Condition condition : conditions) {
            if (byMethod.put(condition.paymentMethod(), condition) != null) {
                throw new IllegalArgumentException("two conditions for " + condition.paymentMethod());
            }
        }
        Condition any = byMethod.get(Condition.ANY_METHOD);
        if (any == null) {
            throw new IllegalArgumentException("a condition for " + Condition.ANY_METHOD + " is needed");
        }
        this.otherwise = any;
        this.optionalMethods = Set.copyOf(optionalMethods);
    }

    /** What is to be done about the proof of this transaction and parcel. */
    public Decision decide(Payment payment, Parcel parcel) {
        if (!payment.succeeded()) {
            return Decision.notApplicable(Reason.PAYMENT_FAILED);
        }
        Condition condition = byMethod.getOrDefault(payment.method(), otherwise);
        if (!condition.obligatory() && !wanted(payment.method())) {
            return Decision.notApplicable(Reason.METHOD_OPTIONAL);
        }
        return condition.decide(payment, parcel);
    }

    private boolean wanted(String method) {
        return optionalMethods.contains(method) || optionalMethods.contains(Condition.ANY_METHOD);
    }
}
