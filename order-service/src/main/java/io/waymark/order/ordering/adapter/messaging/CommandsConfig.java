package io.waymark.order.ordering.adapter.messaging;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Whose commands are believed; nobody's where no key is agreed on. */
@ConfigMapping(prefix = "waymark.orders.commands")
interface CommandsConfig {
    /** By key id: letters, digits and dashes. Several of one merchant while it changes over. */
    Map<String, OfKey> keys();

    /** How often it is told that commands are not believed. */
    @WithDefault("5s")
    Duration tellEvery();

    /** One key; from the environment, never from a committed file. */
    interface OfKey {
        /** For whom its holder speaks; {@code *} for a gateway that speaks for everybody. */
        List<String> merchants();

        /** What both sides know, 32 characters at least. */
        String secret();
    }
}
