package io.waymark.order.booking.application;

import io.waymark.order.ordering.domain.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Collectors;

/** Which channels lead to a carrier that can be asked in this deployment. */
@ApplicationScoped
class Reach {
    private final Set<String> carriers;

    Reach(Carriers carriers) {
        this.carriers = carriers.all().stream().map(Carriers.Carrier::code).collect(Collectors.toUnmodifiableSet());
    }

    boolean reaches(Channel channel) {
        return channel.ownNumber() || carriers.contains(channel.carrier());
    }
}
