package io.waymark.order.booking.adapter.http.description;

import java.io.Serial;
import java.util.List;

/** A carrier's description cannot be used, which stops the start; the message names file, place and what is wrong. */
public final class DescriptionException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    /** @param faults each begins with its place */
    public DescriptionException(String file, List<String> faults) {
        super(file + ": " + String.join("; ", faults));
    }
}
