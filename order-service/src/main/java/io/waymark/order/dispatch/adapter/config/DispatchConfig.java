package io.waymark.order.dispatch.adapter.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.ZoneId;

/** Where parcels are handed over. */
@ConfigMapping(prefix = "waymark.dispatch")
public interface DispatchConfig {
    /** The time zone in which a day ends where the caller names none. */
    @WithDefault("Asia/Shanghai")
    ZoneId zone();
}
