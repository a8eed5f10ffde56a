package io.waymark.order.upload.domain;

import io.waymark.order.ordering.domain.Fault;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one row; holds nothing of what it said but its reference number.
 *
 * @param row       counted from 1, without the line of names
 * @param orderId   null where it was refused
 * @param errorCode null unless it was refused
 */
public record RowResult(
        long row,
        Outcome outcome,
        @Nullable String referenceNo,
        @Nullable UUID orderId,
        @Nullable String shipmentCode,
        @Nullable String errorCode,
        List<Fault> faults) {
    public RowResult {
        faults = List.copyOf(faults);
    }

    /** What may become of a row. */
    public enum Outcome {
        ACCEPTED,
        /** It repeats an order that there was before. */
        REPEATED,
        REFUSED
    }

    public static RowResult refused(long row, @Nullable String referenceNo, String errorCode, List<Fault> faults) {
        return new RowResult(row, Outcome.REFUSED, referenceNo, null, null, errorCode, faults);
    }
}
