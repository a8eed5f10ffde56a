package io.waymark.exceptions.cases.adapter.wiring;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.runtime.Startup;
import io.waymark.exceptions.cases.domain.Router;
import io.waymark.exceptions.cases.domain.RoutingPolicy;
import io.waymark.exceptions.classify.adapter.files.ClassifyTables;
import io.waymark.exceptions.classify.domain.Classifier;
import io.waymark.exceptions.classify.domain.ExceptionClasses;
import io.waymark.exceptions.classify.domain.Playbooks;
import io.waymark.exceptions.clocks.adapter.files.StallClockTable;
import io.waymark.tables.Tables;
import io.waymark.work.StartOrder;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Reads every table once, at start, so that a bad line stops the service before it takes an event. */
@Startup(StartOrder.SETTINGS)
@Singleton
final class RouterWiring {
    private final Playbooks playbooks;
    private final ExceptionClasses classes;
    private final Router router;

    RouterWiring(RouterConfig config, Tables tables) {
        ClassifyTables classify = new ClassifyTables(tables);
        playbooks = classify.playbooks();
        classes = classify.classes(playbooks);
        RoutingPolicy policy = new RoutingPolicy(
                classes,
                new Classifier(classes, classify.keywords(classes)),
                classify.signals(),
                StallClockTable.read(tables, code -> classes.named(code).isPresent()),
                config.reopenWithin(),
                config.consistentAfter(),
                config.futureTolerance());
        router = new Router(policy, UuidCreator::getTimeOrderedEpoch);
    }

    @Produces
    @Singleton
    Router router() {
        return router;
    }

    @Produces
    @Singleton
    ExceptionClasses classes() {
        return classes;
    }

    @Produces
    @Singleton
    Playbooks playbooks() {
        return playbooks;
    }
}
