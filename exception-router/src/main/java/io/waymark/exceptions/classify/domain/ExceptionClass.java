package io.waymark.exceptions.classify.domain;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One kind of trouble: how bad it is, whose it is, how fast it must be answered, and what ends it.
 *
 * @param code           upper case, such as {@code ADDR_INCORRECT}
 * @param family         a subject has at most one open case of a family
 * @param repeatSeverity from the second failed attempt of the shipment on; null where that changes nothing
 * @param copyOwners     desks that are told but do not act
 * @param firstResponse  within which somebody must take the case
 * @param resolve        within which it must be solved; null where no clock runs
 * @param clearsWhen     any one of these ends it; empty where only a person can
 * @param refinedByText  whether the carrier's words may name a better class
 * @param holdsStalls    whether an open case of this class explains a silence, so that no stall is raised beside it
 * @param playbook       which steps are shown in the case
 */
public record ExceptionClass(
        String code,
        String family,
        Severity severity,
        @Nullable Severity repeatSeverity,
        Owner owner,
        List<Owner> copyOwners,
        Duration firstResponse,
        @Nullable Duration resolve,
        List<Clearing> clearsWhen,
        boolean refinedByText,
        boolean holdsStalls,
        String playbook) {

    /** This class at another severity; a repeat never makes it milder. */
    public ExceptionClass at(Severity once) {
        return new ExceptionClass(
                code,
                family,
                once,
                repeatSeverity == null || repeatSeverity.compareTo(once) < 0 ? null : repeatSeverity,
                owner,
                copyOwners,
                firstResponse,
                resolve,
                clearsWhen,
                refinedByText,
                holdsStalls,
                playbook);
    }

    /** This class as an override has it. A desk that is given the case is told no second time. */
    ExceptionClass with(ClassOverride override) {
        Owner desk = Objects.requireNonNullElse(override.owner(), owner);
        ExceptionClass graded = at(Objects.requireNonNullElse(override.severity(), severity));
        Duration resolveWithin = override.resolve() == null ? resolve : override.resolve();
        return new ExceptionClass(
                code,
                family,
                graded.severity,
                graded.repeatSeverity,
                desk,
                copyOwners.stream().filter(copy -> copy != desk).toList(),
                Objects.requireNonNullElse(override.firstResponse(), firstResponse),
                resolveWithin,
                clearsWhen,
                refinedByText,
                holdsStalls,
                playbook);
    }

    /** The severity of this class after so many failed attempts of the shipment. */
    public Severity severityAfter(int failedAttempts) {
        return repeatSeverity != null && failedAttempts >= 2 ? repeatSeverity : severity;
    }
}
