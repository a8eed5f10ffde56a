package io.waymark.exceptions.tickets.adapter.wiring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which help desks may tell of their tickets; durations as {@code 90d} or ISO 8601. */
@ConfigMapping(prefix = "waymark.tickets")
public interface TicketConfig {
    /** By the channel that leads to each. */
    Map<String, Desk> desks();

    /** How long what was told is remembered, and how old it may be. */
    @WithDefault("90d")
    Duration keep();

    /** One help desk. */
    interface Desk {
        /** How it signs what it tells. */
        @WithDefault("standard")
        SignatureScheme signature();

        /** Signs from now on: {@code whsec_} and Base64 where it signs by the standard, else a text of 16 characters at least. */
        String secret();

        /** Those before, while the help desk changes over. */
        Optional<List<String>> previousSecrets();

        /** What its people may do, by roles of {@code rights.csv} and of desks. */
        @WithDefault("support")
        List<String> roles();

        /** How the help desk calls the user that we act as there; what it does is not done again here. */
        Optional<List<String>> ownAuthors();
    }
}
