package io.waymark.order.lastmile.application;

import io.waymark.order.asking.AskingPlan;
import io.waymark.order.booking.application.BookingFacts.Issued;
import io.waymark.order.booking.application.CarrierQueries;
import io.waymark.order.booking.application.Carriers;
import io.waymark.order.booking.application.Carriers.Carrier;
import io.waymark.order.booking.application.WaybillFollower;
import io.waymark.order.lastmile.application.LastMiles.Followed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Has carriers that can say so asked who delivers in the end, from the waybill on. */
@ApplicationScoped
public class FollowWaybills implements WaybillFollower {
    private final Set<String> telling;
    private final LastMiles lastMiles;
    private final AskingPlan plan;

    FollowWaybills(Carriers carriers, LastMiles lastMiles, LastMilePlan plan) {
        this.telling = carriers.all().stream()
                .filter(carrier -> carrier instanceof CarrierQueries queries && queries.tellsLastMile())
                .map(Carrier::code)
                .collect(Collectors.toUnmodifiableSet());
        this.lastMiles = lastMiles;
        this.plan = plan.asking();
    }

    /** Carriers' own waybills alone: of ours nobody else knows. */
    @Override
    public void issued(List<Issued> waybills) {
        List<Followed> followed = waybills.stream()
                .filter(issued -> issued.route().tries() > 0
                        && telling.contains(issued.route().carrier()))
                .map(issued -> new Followed(
                        issued.order().shipmentCode(),
                        issued.order().id(),
                        issued.route().carrier(),
                        issued.at(),
                        plan.first(issued.at())))
                .toList();
        if (!followed.isEmpty()) {
            lastMiles.follow(followed);
        }
    }
}
