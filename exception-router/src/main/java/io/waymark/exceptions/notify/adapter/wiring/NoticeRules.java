package io.waymark.exceptions.notify.adapter.wiring;

import io.quarkus.runtime.Startup;
import io.waymark.exceptions.notify.adapter.files.NoticeTables;
import io.waymark.exceptions.notify.domain.Routes;
import io.waymark.exceptions.notify.domain.Settling;
import io.waymark.exceptions.notify.domain.Words;
import io.waymark.tables.Tables;
import io.waymark.webhook.domain.CircuitBreaker;
import io.waymark.webhook.domain.FailureShare;
import io.waymark.webhook.domain.RetrySchedule;
import io.waymark.work.StartOrder;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Turns tables and configuration into the domain's rules, at start, so that what is wrong stops it. */
final class NoticeRules {
    @Produces
    @Singleton
    NoticeTables tables(Tables tables) {
        return new NoticeTables(tables);
    }

    @Produces
    @Singleton
    @Startup(StartOrder.SETTINGS)
    Routes routes(NoticeTables tables) {
        return tables.routes(tables.channels().keySet());
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

    @Produces
    @Singleton
    @Startup(StartOrder.SETTINGS)
    FailureShare.Limits errors(NoticeConfig config) {
        NoticeConfig.Errors errors = config.errors();
        return new FailureShare.Limits(
                errors.above(), errors.below(), errors.fewest(), errors.fewestFailed(), errors.halfLife());
    }

    private NoticeRules() {}
}
