package io.waymark.order.ordering.adapter.rest;

import io.waymark.order.ordering.domain.OrderRequest;
import io.waymark.order.ordering.domain.OrderRules;
import io.waymark.order.ordering.domain.OrderRules.Verdict;
import io.waymark.order.ordering.domain.Refusal;
import io.waymark.web.BodyRules;
import io.waymark.web.Caller;
import io.waymark.web.FieldFault;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Names what else is wrong with an order that has fields of a wrong shape. */
@ApplicationScoped
class OrderBodyRules implements BodyRules<OrderRequest> {
    private final OrderRules rules;
    private final Caller caller;

    OrderBodyRules(OrderRules rules, Caller caller) {
        this.rules = rules;
        this.caller = caller;
    }

    @Override
    public Class<OrderRequest> type() {
        return OrderRequest.class;
    }

    @Override
    public List<FieldFault> faults(OrderRequest rest) {
        String mine = caller.merchantId().orElse(null);
        return switch (rules.check(mine == null ? rest : rest.of(mine))) {
            case Verdict.Valid valid -> List.of();
            case Verdict.Invalid(Refusal refusal, var once) ->
                refusal.faults().stream().map(OrderProblems::field).toList();
        };
    }
}
