package io.waymark.order.lastmile.adapter.config;

import io.waymark.order.asking.AskingPlan;
import io.waymark.order.lastmile.application.LastMilePlan;
import io.waymark.time.BackOff;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Hands the operator's settings to the use cases. */
@Singleton
class ConfiguredPlan {

    @Produces
    @Singleton
    static LastMilePlan plan(LastMileConfig config) {
        return new LastMilePlan(new AskingPlan(
                new BackOff(config.firstPause(), config.longestPause()),
                config.patience(),
                config.concurrency(),
                config.pollInterval()));
    }
}
