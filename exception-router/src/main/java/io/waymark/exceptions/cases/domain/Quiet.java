package io.waymark.exceptions.cases.domain;

import io.waymark.exceptions.classify.domain.Signal;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * The clock of an integration's fault that is told of again and again for as long as it lasts, and whose end nobody tells: when
 * no report came for long enough, it is over. Like a stall it is never stored, and the next report moves it.
 */
final class Quiet {
    /** When the fault counts as over; empty where no case waits for that. */
    static Optional<Instant> of(Dossier dossier, RoutingPolicy policy) {
        return switch (dossier.subject()) {
            case Subject.Shipment shipment -> Optional.empty();
            case Subject.Integration integration ->
                dossier.cases().stream()
                        .filter(ExceptionCase::isOpen)
                        .flatMap(each -> dossier.occurrence(each.routing().code()).stream())
                        .filter(told -> endsByQuiet(told, policy))
                        .map(told -> told.lastAt().plus(policy.quietAfter()))
                        .min(Comparator.naturalOrder());
        };
    }

    private static boolean endsByQuiet(Occurrence told, RoutingPolicy policy) {
        return policy.classes().told(told.code()).clearsWhen().stream()
                .anyMatch(clearing -> clearing.signal() == Signal.QUIET);
    }

    private Quiet() {}
}
