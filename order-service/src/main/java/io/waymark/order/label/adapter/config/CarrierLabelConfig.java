package io.waymark.order.label.adapter.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How patiently carriers are asked for the labels of what they took. */
@ConfigMapping(prefix = "waymark.labels.carrier")
public interface CarrierLabelConfig {
    /** From the waybill to the first question; the pause doubles with each. */
    @WithDefault("1S")
    Duration firstPause();

    /** The longest pause. */
    @WithDefault("15M")
    Duration longestPause();

    /** From the waybill on, how long a label is asked for; then ours is printed for good. */
    @WithDefault("2D")
    Duration patience();

    /** How often is looked for what is due. */
    @WithDefault("1S")
    Duration pollInterval();

    /** Questions to one carrier at the same time, and no more than it bears. */
    @WithDefault("8")
    int concurrency();
}
