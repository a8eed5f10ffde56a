package io.waymark.order.label.domain;

import io.waymark.order.ordering.domain.Duties;
import io.waymark.order.ordering.domain.Party;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the label of one parcel says.
 *
 * @param sender     to whom it goes back
 * @param acceptedOn day in UTC
 * @param duties     null where nobody named any
 */
public record Label(
        Party sender,
        Party recipient,
        Numbers numbers,
        Service service,
        Piece piece,
        String referenceNo,
        LocalDate acceptedOn,
        @Nullable Duties duties) {

    /**
     * How the parcel travels.
     *
     * @param product what the carrier calls it
     * @param channel what the merchant calls it
     */
    public record Service(String carrier, String product, String channel) {}

    /**
     * One parcel of an order.
     *
     * @param number    from 1
     * @param reference the merchant's mark on this parcel
     */
    public record Piece(
            int number, int of, int weightGrams, @Nullable String reference) {

        /** Such as {@code 1/3}. */
        public String place() {
            return number + "/" + of;
        }
    }
}
