package io.waymark.exceptions.measures.domain;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What a period's counts come to. */
public final class Figures {
    private final Map<Measure, Map<Integer, Long>> counts = new EnumMap<>(Measure.class);

    /** Adds up all of them, whatever they are told apart by. */
    public Figures(Collection<Tally> tallies) {
        for (Tally tally : tallies) {
            counts.computeIfAbsent(tally.measure(), none -> new HashMap<>())
                    .merge(tally.bucket(), tally.counted(), Long::sum);
        }
    }

    public long count(Measure measure) {
        return spans(measure).count();
    }

    /** Episodes that ended. */
    public long resolved() {
        return count(Measure.RESOLVED_BY_ITSELF) + count(Measure.RESOLVED_BY_PERSON);
    }

    /** Which share of those that ended did so by themselves; empty where none ended. */
    public Optional<Double> resolvedByItself() {
        return share(count(Measure.RESOLVED_BY_ITSELF), resolved());
    }

    /** How many episodes began for each waybill that was issued; empty where none was. */
    public Optional<Double> perWaybill() {
        return share(count(Measure.OPENED), count(Measure.WAYBILLS));
    }

    /** Under which share of the waybills that were issued anything has been heard; empty where none was issued. */
    public Optional<Double> tracked() {
        return share(count(Measure.TRACKED), count(Measure.WAYBILLS));
    }

    public Spans timeToDetect() {
        return spans(Measure.OPENED);
    }

    public Spans timeToAcknowledge() {
        return spans(Measure.ACKNOWLEDGED);
    }

    public Spans timeToResolve() {
        Map<Integer, Long> both = new HashMap<>(buckets(Measure.RESOLVED_BY_ITSELF));
        buckets(Measure.RESOLVED_BY_PERSON).forEach((bucket, counted) -> both.merge(bucket, counted, Long::sum));
        return new Spans(both);
    }

    private Spans spans(Measure measure) {
        return new Spans(buckets(measure));
    }

    private Map<Integer, Long> buckets(Measure measure) {
        return counts.getOrDefault(measure, Map.of());
    }

    private static Optional<Double> share(long part, long whole) {
        return whole == 0 ? Optional.empty() : Optional.of((double) part / whole);
    }
}
