package io.waymark.order.address.domain;

import java.util.List;

/** What was made of an address: normalised, what could be added, and what is wrong with it. */
public record Reading(Address address, List<Completion> completed, List<Wrong> faults) {
    public Reading {
        completed = List.copyOf(completed);
        faults = List.copyOf(faults);
    }

    /**
     * A part that is wrong.
     *
     * @param didYouMean what may have been meant, the likeliest first
     */
    public record Wrong(String field, String message, List<String> didYouMean) {
        public Wrong {
            didYouMean = List.copyOf(didYouMean);
        }
    }
}
