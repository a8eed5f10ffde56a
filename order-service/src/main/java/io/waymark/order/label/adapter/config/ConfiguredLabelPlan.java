package io.waymark.order.label.adapter.config;

import io.waymark.order.asking.AskingPlan;
import io.waymark.order.label.application.LabelPlan;
import io.waymark.time.BackOff;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Hands the operator's settings to the use cases. */
@Singleton
class ConfiguredLabelPlan {

    @Produces
    @Singleton
    static LabelPlan plan(CarrierLabelConfig config) {
        return new LabelPlan(new AskingPlan(
                new BackOff(config.firstPause(), config.longestPause()),
                config.patience(),
                config.concurrency(),
                config.pollInterval()));
    }
}
