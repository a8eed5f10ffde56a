package io.waymark.order.ordering.domain;

import java.util.List;

/**
 * What is wrong with one field; never repeats the value, which may be personal.
 *
 * @param field      a path such as {@code parcels[0].weight.value}
 * @param didYouMean what may have been meant, the likeliest first; may be empty
 */
public record Fault(String field, String message, List<String> didYouMean) {
    public Fault {
        didYouMean = List.copyOf(didYouMean);
    }

    public Fault(String field, String message) {
        this(field, message, List.of());
    }
}
