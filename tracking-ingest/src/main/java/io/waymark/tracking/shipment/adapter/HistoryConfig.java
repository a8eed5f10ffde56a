package io.waymark.tracking.shipment.adapter;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much is kept of a shipment's history. */
@ConfigMapping(prefix = "waymark.history")
public interface HistoryConfig {
    /** How many of a shipment's newest nodes are kept, beside the landmarks that decide where it stands. */
    @WithDefault("500")
    int newestNodes();
}
