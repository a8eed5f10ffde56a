package io.waymark.order.ordering.adapter.data;

import io.quarkus.arc.All;
import io.waymark.order.ordering.application.PeopleFollower;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** Gathers whoever keeps something of the people of orders, whichever feature that is. */
@Singleton
final class PeopleFollowers {
    @Produces
    @Singleton
    static List<PeopleFollower> all(@All List<PeopleFollower> followers) {
        return followers;
    }
}
