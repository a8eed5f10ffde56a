package io.waymark.exceptions.mass.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When openings of one cause are a mass incident: from the beginning of the first stretch of time that holds more than so many.
 * That beginning follows from the openings alone, so the order in which they are heard of does not matter.
 *
 * @param moreThan how many openings are still no incident
 * @param within   how long the stretch is; an opening just so long after another lies outside of it
 */
public record BurstRule(int moreThan, Duration within) {

    public BurstRule {
        if (moreThan < 1 || !within.isPositive()) {
            throw new IllegalArgumentException("more than " + moreThan + " within " + within + " is no rule");
        }
    }

    /**
     * Of the openings of one cause that belong to no incident those that belong to one.
     *
     * @param first when the first members of the incident that takes members were opened, at least {@code moreThan} of them;
     *              empty where there is no such incident
     */
    public List<Opening> members(Collection<Opening> free, Collection<Instant> first) {
        List<Instant> times = Stream.concat(free.stream().map(Opening::openedAt), first.stream())
                .sorted()
                .toList();
        Optional<Instant> begin = Stream.concat(burst(times).stream(), first.stream().min(Instant::compareTo).stream())
                .min(Instant::compareTo);
        return begin.map(since -> free.stream()
                        .filter(opening -> !opening.openedAt().isBefore(since))
                        .toList())
                .orElse(List.of());
    }

    private Optional<Instant> burst(List<Instant> times) {
        for (int i = 0; i + moreThan < times.size(); i++) {
            if (times.get(i + moreThan).isBefore(times.get(i).plus(within))) {
                return Optional.of(times.get(i));
            }
        }
        return Optional.empty();
    }
}
