package io.waymark.order.rating.application;

import io.waymark.order.rating.domain.Measured;
import io.waymark.order.rating.domain.Measured.Subject;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The figures in memory, so that a choice among channels waits for nothing. */
@Singleton
public class KnownFigures {
    private final Figures figures;
    private volatile Known known = Known.of(List.of());

    KnownFigures(Figures figures) {
        this.figures = figures;
    }

    /** A carrier on a lane, whatever its service. */
    private record Way(String carrier, String origin, String destination) {
        static Way of(Subject subject) {
            return new Way(subject.carrier(), subject.origin(), subject.destination());
        }
    }

    private record Known(Map<Subject, Measured> exact, Map<Way, Measured> largest) {
        static Known of(List<Measured> all) {
            return new Known(
                    all.stream().collect(Collectors.toMap(Measured::subject, Function.identity())),
                    all.stream()
                            .collect(Collectors.toMap(
                                    measured -> Way.of(measured.subject()),
                                    Function.identity(),
                                    BinaryOperator.maxBy(Comparator.comparingLong(Measured::volume)))));
        }
    }

    /** Reads all that is stored. */
    public void reload() {
        known = Known.of(figures.all());
    }

    /**
     * What is known of a carrier's service on a lane; where nothing is, of its service with the most parcels there, for carriers
     * name what they booked in words of their own.
     */
    public Optional<Measured> of(Subject subject) {
        Known now = known;
        Measured exact = now.exact().get(subject);
        return Optional.ofNullable(exact == null ? now.largest().get(Way.of(subject)) : exact);
    }
}
