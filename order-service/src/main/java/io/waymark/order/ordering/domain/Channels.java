package io.waymark.order.ordering.domain;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The channels on offer; they may change from one question to the next. */
public final class Channels {
    private final Supplier<Map<String, Channel>> current;

    /** Channels that never change. */
    public Channels(Map<String, Channel> byName) {
        this(() -> byName);
    }

    /** @param current the channels of now, immutable */
    public Channels(Supplier<Map<String, Channel>> current) {
        this.current = current;
    }

    /** The channels of now. */
    public Map<String, Channel> byName() {
        return current.get();
    }

    public Optional<Channel> named(String name) {
        return Optional.ofNullable(byName().get(name));
    }

    /** The channel that stands in for another; empty where none does. */
    public Optional<Channel> backupOf(String name) {
        return named(name).map(Channel::backup).flatMap(this::named);
    }

    /**
     * The channel of an order that was accepted earlier.
     *
     * @throws IllegalStateException when it is none any more
     */
    public Channel known(String name) {
        return named(name).orElseThrow(() -> new IllegalStateException("channel " + name + " is none any more"));
    }
}
