package io.waymark.exceptions.cases.adapter.wiring;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.runtime.Startup;
import io.waymark.exceptions.cases.domain.Router;
import io.waymark.exceptions.cases.domain.RoutingPolicy;
import io.waymark.exceptions.cases.domain.SeverityRules;
import io.waymark.exceptions.cases.domain.Superiors;
import io.waymark.exceptions.classify.domain.Classifier;
import io.waymark.exceptions.classify.domain.ExceptionClasses;
import io.waymark.exceptions.classify.domain.Keywords;
import io.waymark.exceptions.classify.domain.SignalRules;
import io.waymark.exceptions.clocks.domain.BusinessCalendars;
import io.waymark.exceptions.clocks.domain.StallRules;
import io.waymark.work.StartOrder;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Needs every table at start, so that a bad line stops the service before it takes an event. */
@Startup(StartOrder.SETTINGS)
@Singleton
final class RouterWiring {
    private final Router router;

    RouterWiring(
            RouterConfig config,
            ExceptionClasses classes,
            Keywords keywords,
            SignalRules signals,
            StallRules stalls,
            BusinessCalendars calendars,
            Superiors superiors,
            SeverityRules severities) {
        router = new Router(
                new RoutingPolicy(
                        classes,
                        new Classifier(classes, keywords),
                        signals,
                        stalls,
                        calendars,
                        superiors,
                        config.reopenWithin(),
                        config.consistentAfter(),
                        config.quietAfter(),
                        config.futureTolerance(),
                        config.clockSkew(),
                        severities),
                UuidCreator::getTimeOrderedEpoch);
    }

    @Produces
    @Singleton
    Router router() {
        return router;
    }
}
