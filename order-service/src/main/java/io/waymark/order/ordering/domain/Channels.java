package io.waymark.order.ordering.domain;

import java.util.Map;
import java.util.Optional;

/** The channels on offer. */
public record Channels(Map<String, Channel> byName) {
    public Channels {
        byName = Map.copyOf(byName);
    }

    public Optional<Channel> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The channel that stands in for another; empty where none does. */
    public Optional<Channel> backupOf(String name) {
        return named(name).map(Channel::backup).flatMap(this::named);
    }

    /**
     * The channel of an order that was accepted earlier.
     *
     * @throws IllegalStateException when the data file no longer has it
     */
    public Channel known(String name) {
        return named(name).orElseThrow(() -> new IllegalStateException("channel " + name + " left the data file"));
    }
}
