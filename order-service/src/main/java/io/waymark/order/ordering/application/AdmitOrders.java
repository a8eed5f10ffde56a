package io.waymark.order.ordering.application;

import io.waymark.order.ordering.domain.Channel;
import io.waymark.order.ordering.domain.Fault;
import io.waymark.order.ordering.domain.OrderContent;
import io.waymark.order.ordering.domain.OrderKey;
import io.waymark.order.ordering.domain.OrderRules.Verdict;
import io.waymark.order.ordering.domain.Refusal;
import io.waymark.order.ordering.domain.Refusal.Code;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Refuses what a merchant may not do, whichever door it comes through. */
@ApplicationScoped
public class AdmitOrders {
    private final MerchantStandings standings;

    AdmitOrders(MerchantStandings standings) {
        this.standings = standings;
    }

    /** What becomes of an order that the rules have seen. */
    Verdict admitted(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Valid valid -> admitted(valid);
            case Verdict.Invalid(Refusal refusal, var once) -> {
                String merchant = refusal.merchantId();
                yield merchant != null && standings.isBlocked(merchant)
                        ? new Verdict.Invalid(
                                new Refusal(Code.MERCHANT_BLOCKED, merchant, refusal.referenceNo(), List.of()), null)
                        : verdict;
            }
        };
    }

    /** What a merchant was given before its channels became fewer stays given. */
    private Verdict admitted(Verdict.Valid valid) {
        OrderContent content = valid.content();
        Optional<Refusal> blocked = blocked(OrderKey.of(content));
        if (blocked.isPresent()) {
            return new Verdict.Invalid(blocked.get(), null);
        }
        return content.channel().equals(Channel.AUTO) || standings.mayUse(content.merchantId(), content.channel())
                ? valid
                : new Verdict.Invalid(
                        Refusal.invalid(
                                OrderKey.of(content), List.of(new Fault("channel", "is not offered to this merchant"))),
                        valid.fingerprint());
    }

    /** The refusal of whatever a blocked merchant asks for; empty for all others. */
    public Optional<Refusal> blocked(OrderKey key) {
        return standings.isBlocked(key.merchantId())
                ? Optional.of(Refusal.of(Code.MERCHANT_BLOCKED, key))
                : Optional.empty();
    }
}
