package io.waymark.order.ordering.adapter.schedule;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long people are remembered. */
@ConfigMapping(prefix = "waymark.orders.retention")
public interface RetentionConfig {
    /** Age from which an order no longer names its people; longer than claims, returns and chargebacks can come. */
    @WithDefault("730d")
    Duration people();
}
