package io.waymark.exceptions.measures.application;

import io.waymark.exceptions.measures.domain.Dimension;
import io.waymark.exceptions.measures.domain.Tally;
import java.util.List;

/** All that was counted in a period, to be told apart by whichever thing. */
public record Counted(List<Tally> tallies) {
    public Counted {
        tallies = List.copyOf(tallies);
    }

    public Measures by(Dimension dimension) {
        return Measures.of(dimension, tallies);
    }
}
