package io.waymark.order.address.domain;

import java.util.ArrayList;
import java.util.List;

/** An address at work: what it has become so far, and what is to be told of it. */
final class Draft {
    private final List<Completion> completed = new ArrayList<>();
    private final List<Reading.Wrong> faults = new ArrayList<>();
    private Address address;

    Draft(Address address) {
        this.address = address;
    }

    Address address() {
        return address;
    }

    /** The same address, written better. */
    void set(Address normalised) {
        address = normalised;
    }

    void complete(String field, String value, String source, Address whole) {
        completed.add(new Completion(field, value, source));
        address = whole;
    }

    void fault(String field, String message, List<String> didYouMean) {
        faults.add(new Reading.Wrong(field, message, didYouMean));
    }

    Reading reading() {
        return new Reading(address, completed, faults);
    }
}
