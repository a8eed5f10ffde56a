package io.waymark.order.label.application;

import io.waymark.order.asking.AskingPlan;
import io.waymark.order.booking.application.BookingFacts.Issued;
import io.waymark.order.booking.application.CarrierQueries;
import io.waymark.order.booking.application.Carriers;
import io.waymark.order.booking.application.Carriers.Carrier;
import io.waymark.order.booking.application.WaybillFollower;
import io.waymark.order.label.application.CarrierLabels.Wanted;
import io.waymark.order.ordering.application.PeopleFollower;
import io.waymark.order.ordering.domain.Order;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Has carriers that make labels asked for them from the waybill on, and forgets them with the people that they name. */
@ApplicationScoped
public class FollowLabels implements WaybillFollower, PeopleFollower {
    private final Set<String> making;
    private final CarrierLabels labels;
    private final AskingPlan plan;

    FollowLabels(Carriers carriers, CarrierLabels labels, LabelPlan plan) {
        this.making = carriers.all().stream()
                .filter(carrier -> carrier instanceof CarrierQueries queries && queries.makesLabels())
                .map(Carrier::code)
                .collect(Collectors.toUnmodifiableSet());
        this.labels = labels;
        this.plan = plan.asking();
    }

    /** Carriers' own waybills alone: of ours nobody else makes a label. */
    @Override
    public void issued(List<Issued> waybills) {
        List<Wanted> wanted = waybills.stream()
                .filter(issued -> issued.route().tries() > 0
                        && making.contains(issued.route().carrier()))
                .map(issued -> new Wanted(
                        issued.order().id(),
                        issued.route().carrier(),
                        issued.receipt().trackingNumber(),
                        issued.at(),
                        plan.first(issued.at())))
                .toList();
        if (!wanted.isEmpty()) {
            labels.want(wanted);
        }
    }

    @Override
    public void forgotten(List<Order> orders) {
        labels.forget(orders.stream().map(Order::id).toList());
    }
}
