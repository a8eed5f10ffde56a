package io.waymark.reconciliation.ledger.domain;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * What makes a fact the same fact, whichever event carries it: one entry exists per key.
 *
 * @param businessKey the fact's own number, such as a shipment code or {@code merchant/refund}; see {@link EntryKind}
 */
public record BookingKey(EntryKind kind, String businessKey) {
    public BookingKey {
        if (businessKey.isBlank()) {
            throw new IllegalArgumentException("a business key is needed to book " + kind);
        }
    }

    /** A key of a number that is unique per merchant only. */
    public static BookingKey ofMerchant(EntryKind kind, String merchantId, String number) {
        return new BookingKey(kind, merchantId + "/" + number);
    }

    /** The id of the entry that books this key: the same wherever it is derived, so a reversal can name what it reverses. */
    public UUID entryId() {
        return UUID.nameUUIDFromBytes((kind + ":" + businessKey).getBytes(StandardCharsets.UTF_8));
    }
}
