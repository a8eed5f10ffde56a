package io.waymark.exceptions.clocks.domain;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long a parcel may stand still at one stage. Rules of one stage are one clock: of those that fit a parcel, the most special
 * one counts. In carrier, service, states and substates {@code *} stands for any.
 *
 * @param name      names the rule, and no other
 * @param stage     a word for people, which names the clock
 * @param since     what it counts from
 * @param states    the shipment states in which it runs
 * @param substates those it holds for
 * @param code      the exception class that is raised; what ends a case of the class also stops the clock
 * @param carrier   our carrier code
 * @param service   the carrier's service that was booked
 * @param lane      {@code CN-BR}, {@code domestic}, {@code international} or {@code *}
 */
public record StallRule(
        String name,
        String stage,
        Since since,
        List<String> states,
        List<String> substates,
        String code,
        Allowance allowance,
        String carrier,
        String service,
        String lane) {
    public static final String ANY = "*";

    /** A named carrier is more special than a named service, that than a lane, and that than a named state or substate. */
    static final Comparator<StallRule> SPECIAL = Comparator.comparing((StallRule rule) -> !rule.carrier.equals(ANY))
            .thenComparing(rule -> !rule.service.equals(ANY))
            .thenComparingInt(rule -> Lane.closeness(rule.lane))
            .thenComparing(rule -> !rule.substates.contains(ANY))
            .thenComparing(rule -> !rule.states.contains(ANY));

    boolean fits(Position position) {
        return isOf(states, position.state())
                && isOf(substates, String.valueOf(position.substate()))
                && (carrier.equals(ANY) || carrier.equals(position.carrier()))
                && (service.equals(ANY) || service.equals(position.service()))
                && position.lane().fits(lane);
    }

    /** Whether there are parcels that fit both, and neither rule is the more special one. */
    public boolean rivals(StallRule other) {
        return stage.equals(other.stage)
                && SPECIAL.compare(this, other) == 0
                && carrier.equals(other.carrier)
                && service.equals(other.service)
                && lane.equals(other.lane)
                && overlap(states, other.states)
                && overlap(substates, other.substates);
    }

    private static boolean isOf(List<String> allowed, String word) {
        return allowed.contains(ANY) || allowed.contains(word);
    }

    private static boolean overlap(List<String> some, List<String> others) {
        return some.contains(ANY) || others.contains(ANY) || !Collections.disjoint(some, others);
    }

    /** Where a shipment stands, as far as stall clocks ask. */
    public record Position(
            String state,
            @Nullable String substate,
            @Nullable String carrier,
            @Nullable String service,
            Lane lane) {}
}
