package io.waymark.order.rating.domain;

import java.util.List;

/** Lanes of one price. */
public record Zone(String name, List<Lane> lanes, Tariff tariff) {
    public Zone {
        lanes = List.copyOf(lanes);
    }
}
