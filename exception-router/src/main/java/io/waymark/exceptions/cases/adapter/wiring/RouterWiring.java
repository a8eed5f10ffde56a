package io.waymark.exceptions.cases.adapter.wiring;

import com.github.f4b6a3.uuid.UuidCreator;
import io.waymark.exceptions.cases.domain.KnownRoles;
import io.waymark.exceptions.cases.domain.Router;
import io.waymark.exceptions.cases.domain.UndoWindow;
import io.waymark.web.Roles;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the domain's router work by the policy of the moment. */
final class RouterWiring {
    @Produces
    @Singleton
    static Router router(LivePolicy policy) {
        return new Router(policy, UuidCreator::getTimeOrderedEpoch);
    }

    @Produces
    @Singleton
    static UndoWindow undoWindow(RouterConfig config) {
        return new UndoWindow(config.undoWithin());
    }

    @Produces
    @Singleton
    static KnownRoles knownRoles(RouterConfig config) {
        return new KnownRoles(Stream.concat(
                        Stream.of(Roles.OPERATIONS, Roles.SUPPORT, Roles.TECHNICAL, Roles.FINANCE, Roles.ADMIN),
                        config.roles().stream())
                .collect(Collectors.toUnmodifiableSet()));
    }

    private RouterWiring() {}
}
