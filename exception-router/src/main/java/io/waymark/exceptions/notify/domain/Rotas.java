package io.waymark.exceptions.notify.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who is on call when.
 *
 * @param turns   of each rota, none over another
 * @param standIn the channel of each rota for hours that nobody has
 */
public record Rotas(Map<String, List<Turn>> turns, Map<String, String> standIn) {
    /**
     * From when to when a channel is on call.
     *
     * @param until the first moment outside
     */
    public record Turn(String channel, Instant from, Instant until) {
        public Turn {
            if (!from.isBefore(until)) {
                throw new IllegalArgumentException("a turn ends after it begins");
            }
        }

        /** Whether both have a moment in common. */
        public boolean overlaps(Turn other) {
            return from.isBefore(other.until) && other.from.isBefore(until);
        }

        boolean holds(Instant moment) {
            return !moment.isBefore(from) && moment.isBefore(until);
        }
    }

    public Rotas {
        turns = Map.copyOf(turns);
        standIn = Map.copyOf(standIn);
    }

    /** Whether a route to this may ever mean one of these channels. */
    public boolean mayMean(String to, Set<String> channels) {
        String otherwise = standIn.get(to);
        return channels.contains(otherwise == null ? to : otherwise)
                || turns.getOrDefault(to, List.of()).stream().map(Turn::channel).anyMatch(channels::contains);
    }

    /** The channel that a route means at a moment: that of who is on call where it names a rota, else the named one. */
    String channel(String to, Instant moment) {
        return Optional.ofNullable(standIn.get(to))
                .map(otherwise -> turns.getOrDefault(to, List.of()).stream()
                        .filter(turn -> turn.holds(moment))
                        .map(Turn::channel)
                        .findFirst()
                        .orElse(otherwise))
                .orElse(to);
    }
}
