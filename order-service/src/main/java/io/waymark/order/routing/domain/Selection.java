package io.waymark.order.routing.domain;

import io.waymark.order.rating.domain.Offer;
import io.waymark.order.rating.domain.Offer.Offered;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a rule made of the offers.
 *
 * @param chosen  null where it takes none
 * @param relaxed whether no channel met the rule's conditions, so that they were let go
 * @param judged  every offer, in the order in which they were given
 */
public record Selection(RoutingRule rule, @Nullable Offered chosen, boolean relaxed, List<Judged> judged) {
    public Selection {
        judged = List.copyOf(judged);
    }

    /** The channels that the rule would not have let the order go by. */
    public Set<String> excluded() {
        return judged.stream()
                .filter(one -> !one.verdict().isAllowed(relaxed))
                .map(one -> one.offer().channel().name())
                .collect(Collectors.toSet());
    }

    /** An offer and what became of it. */
    public record Judged(Offer offer, Verdict verdict) {}

    /** Why an offer was chosen or not. */
    public enum Verdict {
        CHOSEN,
        NOT_SERVED,
        NOT_CONNECTED,
        CARRIER_PAUSED,
        NO_PRICE,
        /** The rule leaves it out. */
        EXCLUDED,
        /** The rule gives it no share. */
        NO_SHARE,
        /** Too few of its parcels were measured. */
        NOT_MEASURED,
        /** It was late too often. */
        NOT_ON_TIME,
        /** It promises more days, or nothing. */
        TOO_SLOW,
        /** Another was better by what the rule chooses by. */
        NOT_BEST;

        /** Whether the order could go this way by the rule. */
        boolean isAllowed(boolean relaxed) {
            return this == CHOSEN || this == NOT_BEST || (relaxed && isCondition());
        }

        /** Whether it could take the order, were it not for the rule's conditions. */
        boolean isCondition() {
            return this == NOT_MEASURED || this == NOT_ON_TIME || this == TOO_SLOW;
        }
    }
}
