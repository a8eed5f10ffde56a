package io.waymark.exceptions.cases.adapter.wiring;

import com.github.f4b6a3.uuid.UuidCreator;
import io.waymark.exceptions.cases.domain.Router;
import io.waymark.exceptions.cases.domain.UndoWindow;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

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

    private RouterWiring() {}
}
