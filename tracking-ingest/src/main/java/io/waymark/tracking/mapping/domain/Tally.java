package io.waymark.tracking.mapping.domain;

/**
 * What a replay has done so far.
 *
 * @param nodesRead        nodes that were told again
 * @param nodesChanged     nodes that say something else than before, or were not known
 * @param shipmentsRead    shipments looked at, each counted once
 * @param shipmentsChanged shipments whose state, substate, exception or conflict changed, each counted once
 * @param bodiesRead       stored bodies that were opened and read again
 * @param bodiesMissing    bodies past their retention: their nodes were mapped anew from the code that is stored with them
 * @param bodiesUnreadable bodies that today's reader does not accept; their nodes were mapped anew likewise
 */
public record Tally(
        long nodesRead,
        long nodesChanged,
        long shipmentsRead,
        long shipmentsChanged,
        long bodiesRead,
        long bodiesMissing,
        long bodiesUnreadable) {
    /** Nothing yet. */
    public static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0);
}
