package io.waymark.reconciliation.adjustment.application;

import io.waymark.reconciliation.adjustment.domain.Adjustment;
import java.util.List;

/** What became of a proposal. */
public sealed interface Proposal {
    /** It waits for another person. */
    record Accepted(Adjustment adjustment) implements Proposal {}

    /** No money has moved for such an order. */
    record OrderUnknown() implements Proposal {}

    /** The order has no such entry. */
    record EntryUnknown() implements Proposal {}

    /** All or a part of the entry is taken back already. */
    record AlreadyReversed() implements Proposal {}

    /** The lines can never be booked. */
    record LineMisfits(List<Misfit> misfits) implements Proposal {
        /** What is wrong with one field. */
        public record Misfit(String field, String message) {}

        public LineMisfits {
            misfits = List.copyOf(misfits);
        }
    }
}
