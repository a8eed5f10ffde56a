package io.waymark.order.rating.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** All promises as they count together. */
public final class Promises {
    private final Map<String, List<Promise>> byChannel;

    public Promises(List<Promise> promises) {
        this.byChannel = promises.stream().collect(Collectors.groupingBy(Promise::channel));
    }

    /** The channels that promise something. */
    public Set<String> channels() {
        return byChannel.keySet();
    }

    /** What a channel promises; empty where it promises nothing there. */
    public Optional<Promise> of(String channel, Freight freight) {
        return byChannel.getOrDefault(channel, List.of()).stream()
                .filter(promise -> promise.lane().holds(freight.from(), freight.to()))
                .max(Comparator.comparingInt(promise -> promise.lane().precision()));
    }
}
