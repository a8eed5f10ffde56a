package io.waymark.exceptions.notify.adapter.wiring;

import io.quarkus.runtime.Startup;
import io.waymark.exceptions.notify.adapter.files.NoticeTables;
import io.waymark.exceptions.notify.adapter.files.RouteTables;
import io.waymark.exceptions.notify.domain.Rotas;
import io.waymark.exceptions.notify.domain.Route;
import io.waymark.exceptions.notify.domain.Settling;
import io.waymark.exceptions.notify.domain.Words;
import io.waymark.tables.LiveTable;
import io.waymark.tables.TableCheck;
import io.waymark.tables.Tables;
import io.waymark.webhook.domain.CircuitBreaker;
import io.waymark.webhook.domain.RetrySchedule;
import io.waymark.work.StartOrder;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** Turns tables and configuration into the domain's rules, at start, so that what is wrong stops it. */
final class NoticeRules {
    @Produces
    @Singleton
    NoticeTables tables(Tables tables) {
        return new NoticeTables(tables);
    }

    @Produces
    @Singleton
    RouteTables ways(Tables tables, NoticeTables notices) {
        return new RouteTables(tables, notices);
    }

    @Produces
    @Singleton
    LiveTable<List<Route>> routes(RouteTables tables) {
        return tables.routes();
    }

    @Produces
    @Singleton
    LiveTable<Rotas> rotas(RouteTables tables) {
        return tables.rotas();
    }

    @Produces
    @Singleton
    TableCheck ways(RouteTables tables, LiveTable<List<Route>> routes, LiveTable<Rotas> rotas) {
        return tables.ways(routes, rotas);
    }

    @Produces
    @Singleton
    @Startup(StartOrder.SETTINGS)
    Words words(NoticeTables tables, NoticeConfig config) {
        return new Words(tables.words(), config.deskAddress());
    }

    @Produces
    @Singleton
    @Startup(StartOrder.SETTINGS)
    Settling settling(NoticeConfig config) {
        return new Settling(config.settle());
    }

    @Produces
    @Singleton
    RetrySchedule schedule(NoticeConfig config) {
        return new RetrySchedule(config.pauses(), config.longestRetryAfter());
    }

    @Produces
    @Singleton
    CircuitBreaker breaker(NoticeConfig config) {
        NoticeConfig.Breaker breaker = config.breaker();
        return new CircuitBreaker(breaker.opensAfter(), breaker.rest(), breaker.longestRest(), breaker.reportsAfter());
    }

    private NoticeRules() {}
}
