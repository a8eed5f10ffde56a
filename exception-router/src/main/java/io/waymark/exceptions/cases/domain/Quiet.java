package io.waymark.exceptions.cases.domain;

import io.waymark.exceptions.classify.domain.Signal;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * The clocks of an integration's fault that is told of again and again for as long as it lasts, and whose end nobody tells: when
 * no report came for long enough, it is over. Like a stall they are never stored, and the next report moves them.
 */
final class Quiet {
    /** When the fault counts as over by its class; empty where no case waits for that. */
    static Optional<Instant> of(Dossier dossier, RoutingPolicy policy) {
        return ends(dossier, policy, Signal.QUIET, policy.quietAfter());
    }

    /** When the fault counts as over by what its emitter said; empty where no case waits for that. */
    static Optional<Instant> calm(Dossier dossier, RoutingPolicy policy) {
        return Optional.ofNullable(dossier.facts().overAfter())
                .flatMap(silence -> ends(dossier, policy, Signal.CALM, silence));
    }

    private static Optional<Instant> ends(Dossier dossier, RoutingPolicy policy, Signal signal, Duration silence) {
        return switch (dossier.subject()) {
            case Subject.Shipment shipment -> Optional.empty();
            case Subject.Integration integration ->
                dossier.cases().stream()
                        .filter(ExceptionCase::isOpen)
                        .flatMap(each -> dossier.occurrence(each.routing().code()).stream())
                        .filter(told -> endsBy(signal, told, policy))
                        .map(told -> told.lastAt().plus(silence))
                        .min(Comparator.naturalOrder());
        };
    }

    private static boolean endsBy(Signal signal, Occurrence told, RoutingPolicy policy) {
        return policy.classes().told(told.code()).clearsWhen().stream()
                .anyMatch(clearing -> clearing.signal() == signal);
    }

    private Quiet() {}
}
