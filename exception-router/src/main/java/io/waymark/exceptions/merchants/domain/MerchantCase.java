package io.waymark.exceptions.merchants.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The part of a case that its merchant may know: no note, no person, no desk, no reason of ours. */
public record MerchantCase(UUID caseId, Parcel parcel, Explanation explanation, Stage stage, Times times) {

    /**
     * The parcel.
     *
     * @param orderId null where the order is not known
     * @param numbers the merchant's order number and the carriers' tracking numbers, as they were told
     */
    public record Parcel(String shipmentCode, @Nullable UUID orderId, List<String> numbers) {
        public Parcel {
            numbers = List.copyOf(numbers);
        }
    }

    /** @param solvedAt null while the case is open */
    public record Times(
            Instant occurredAt, Instant openedAt, @Nullable Instant solvedAt) {}
}
