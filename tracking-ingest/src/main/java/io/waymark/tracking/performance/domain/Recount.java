package io.waymark.tracking.performance.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a batch of changed journeys changes: parcels to be remembered anew, and the sum of what they add and take back.
 *
 * @param deltas in the order of cohorts, so that two batches never wait for each other in a circle
 */
public record Recount(List<Counted> changed, SortedMap<Cohort, Delta> deltas) {

    /** Every parcel is counted as it is. */
    public static final Recount NOTHING = new Recount(List.of(), Collections.emptySortedMap());

    /** Compares each parcel with its journey; one without a journey stays as it is. */
    public static Recount of(List<Counted> parcels, Map<String, Journey> journeys) {
        List<Counted> changed = new ArrayList<>();
        SortedMap<Cohort, Delta> deltas = new TreeMap<>();
        for (Counted before : parcels) {
            Journey journey = journeys.get(before.waybill().shipmentCode());
            Counted after = journey == null ? before : before.after(journey);
            if (!after.equals(before)) {
                changed.add(after);
            }
            if (!Objects.equals(before.contribution(), after.contribution())) {
                Delta.between(before.contribution(), after.contribution(), deltas);
            }
        }
        return new Recount(changed, deltas);
    }
}
