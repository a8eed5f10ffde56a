package io.waymark.exceptions.clocks.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long a parcel may stand still at one stage.
 *
 * @param stage     a word for people
 * @param states    the shipment states of the stage; {@value #NO_SCAN} alone: the label is out and nobody has scanned it
 * @param substates those it holds for; {@code *} alone for all
 * @param code      the exception class that is raised
 * @param carrier   our carrier code, or {@code *}
 * @param lane      {@code CN-BR}, {@code domestic}, {@code international} or {@code *}
 */
public record StallRule(
        String stage,
        List<String> states,
        List<String> substates,
        String code,
        Allowance allowance,
        String carrier,
        String lane) {
    public static final String NO_SCAN = "-";

    /** How closely this rule fits: 0 not at all, more for a named carrier than for a named lane. */
    int fit(Position position) {
        int lanes = position.lane().fit(lane);
        int carriers = carrier.equals("*") ? 1 : carrier.equals(position.carrier()) ? 5 : 0;
        return isStageOf(position) && lanes > 0 && carriers > 0 ? lanes + carriers : 0;
    }

    private boolean isStageOf(Position position) {
        return states.contains(position.state())
                && (substates.equals(List.of("*")) || substates.contains(String.valueOf(position.substate())));
    }

    /** Where a shipment stands, as far as stall clocks ask. */
    public record Position(
            String state,
            @Nullable String substate,
            @Nullable String carrier,
            Lane lane) {}
}
