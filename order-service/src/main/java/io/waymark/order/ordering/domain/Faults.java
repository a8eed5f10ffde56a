package io.waymark.order.ordering.domain;

import java.util.ArrayList;
import java.util.List;

/** The faults of one request, as they are found. */
final class Faults {
    private final List<Fault> all = new ArrayList<>();
    private int younger;

    void add(Fault fault) {
        all.add(fault);
    }

    /** A fault by a rule that came after orders were accepted without it: whoever repeats one of those still gets it. */
    void addYounger(Fault fault) {
        all.add(fault);
        younger++;
    }

    int count() {
        return all.size();
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** Whether the request would have been an order before the younger rules. */
    boolean areAllYounger() {
        return all.size() == younger;
    }

    List<Fault> all() {
        return List.copyOf(all);
    }
}
