package io.waymark.tracking.ring;

import io.waymark.tracking.circle.KnowsTheRing;
import java.util.List;

/** The other half. */
public record KnowsTheCircle(List<KnowsTheRing> others) {
    /** The first of them. */
    public KnowsTheRing first() {
        return others.getFirst();
    }
}
