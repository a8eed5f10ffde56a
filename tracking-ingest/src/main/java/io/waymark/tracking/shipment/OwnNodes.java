package io.waymark.tracking.shipment;

/** Leaves nodes of an earlier parcel under the same number out of what is read, for readers that may not see them at all. */
public final class OwnNodes {
    /** True of a node {@code n} of a shipment {@code s} that is not an earlier parcel's. */
    public static final String CONDITION = """
            (s.number_reuse IS NULL OR s.number_reuse = 'SAME_PARCEL' OR n.time_doubtful
             OR n.occurred_at > s.earlier_until)""";

    private OwnNodes() {}
}
