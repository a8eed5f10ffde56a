package io.waymark.exceptions.notify.application;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The channels that this installation has; what is routed to others is not told. */
public final class Channels {
    private final Map<String, Channel> byName;

    public Channels(List<Channel> channels) {
        byName = channels.stream().collect(Collectors.toUnmodifiableMap(Channel::name, Function.identity()));
    }

    boolean has(String name) {
        return byName.containsKey(name);
    }

    public Collection<Channel> all() {
        return byName.values();
    }
}
