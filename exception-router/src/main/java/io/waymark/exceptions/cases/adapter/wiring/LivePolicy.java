package io.waymark.exceptions.cases.adapter.wiring;

import io.quarkus.runtime.Startup;
import io.waymark.console.application.ConsoleFollower;
import io.waymark.exceptions.cases.domain.RoutingPolicy;
import io.waymark.exceptions.cases.domain.SeverityRules;
import io.waymark.exceptions.cases.domain.Superiors;
import io.waymark.exceptions.classify.domain.ClassOverrides;
import io.waymark.exceptions.classify.domain.Classifier;
import io.waymark.exceptions.classify.domain.ExceptionClasses;
import io.waymark.exceptions.classify.domain.Keywords;
import io.waymark.exceptions.classify.domain.SignalRules;
import io.waymark.exceptions.clocks.domain.BusinessCalendars;
import io.waymark.exceptions.clocks.domain.StallRules;
import io.waymark.tables.LiveTable;
import io.waymark.tables.LiveTables;
import io.waymark.work.StartOrder;
import jakarta.inject.Singleton;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * The policy by which cases are routed. Needs every table at start, so that a bad line stops the service before it takes an event; made
 * anew as a whole when people changed tables, so that no fact is judged by half of a change.
 */
@Startup(StartOrder.SETTINGS)
@Singleton
final class LivePolicy implements Supplier<RoutingPolicy>, ConsoleFollower {
    private static final Logger LOG = Logger.getLogger(LivePolicy.class);

    private final RouterConfig config;
    private final LiveTables tables;
    private final LiveTable<ExceptionClasses> classes;
    private final LiveTable<ClassOverrides> overrides;
    private final LiveTable<Keywords> keywords;
    private final LiveTable<SignalRules> signals;
    private final LiveTable<StallRules> stalls;
    private final BusinessCalendars calendars;
    private final LiveTable<Superiors> superiors;
    private final LiveTable<SeverityRules> severities;
    private volatile RoutingPolicy current;

    LivePolicy(
            RouterConfig config,
            LiveTables tables,
            LiveTable<ExceptionClasses> classes,
            LiveTable<ClassOverrides> overrides,
            LiveTable<Keywords> keywords,
            LiveTable<SignalRules> signals,
            LiveTable<StallRules> stalls,
            BusinessCalendars calendars,
            LiveTable<Superiors> superiors,
            LiveTable<SeverityRules> severities) {
        this.config = config;
        this.tables = tables;
        this.classes = classes;
        this.overrides = overrides;
        this.keywords = keywords;
        this.signals = signals;
        this.stalls = stalls;
        this.calendars = calendars;
        this.superiors = superiors;
        this.severities = severities;
        this.current = made(0);
    }

    @Override
    public RoutingPolicy get() {
        return current;
    }

    @Override
    public void applied(long revision) {
        current = made(revision);
        LOG.infof("cases are routed by the rules %s", current.version());
    }

    private RoutingPolicy made(long revision) {
        return new RoutingPolicy(
                tables.files() + "+" + revision,
                classes.get(),
                overrides.get(),
                new Classifier(classes.get(), keywords.get()),
                signals.get(),
                stalls.get(),
                calendars,
                superiors.get(),
                config.reopenWithin(),
                config.consistentAfter(),
                config.quietAfter(),
                config.futureTolerance(),
                config.clockSkew(),
                severities.get());
    }
}
