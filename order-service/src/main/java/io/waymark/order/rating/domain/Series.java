package io.waymark.order.rating.domain;

import java.util.List;

/**
 * Cards that follow each other in time: those of a channel between countries.
 *
 * @param origin      ISO 3166-1 alpha-2, or {@value Lane#ANY}
 * @param destination as {@code origin}
 */
public record Series(String channel, String origin, String destination) {

    /** Of two series that hold a freight the one with the higher number counts. */
    int precision() {
        return lane().precision();
    }

    boolean holds(String from, String to) {
        return Lane.isCountry(origin, from) && Lane.isCountry(destination, to);
    }

    private Lane lane() {
        return new Lane(origin, List.of(), destination, List.of(), List.of());
    }
}
