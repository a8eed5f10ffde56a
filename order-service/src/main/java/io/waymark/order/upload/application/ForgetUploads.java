package io.waymark.order.upload.application;

import io.waymark.order.ordering.application.PeopleFollower;
import io.waymark.order.ordering.domain.Order;
import io.waymark.order.ordering.domain.OrderKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Forgets what was sent of orders with the people that it names. */
@ApplicationScoped
public class ForgetUploads implements PeopleFollower {
    private final Uploads uploads;

    ForgetUploads(Uploads uploads) {
        this.uploads = uploads;
    }

    @Override
    public void forgotten(List<Order> orders) {
        uploads.forgetContentOf(
                orders.stream().map(order -> OrderKey.of(order.content())).toList());
    }
}
