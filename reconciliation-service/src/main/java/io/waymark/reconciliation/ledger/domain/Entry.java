package io.waymark.reconciliation.ledger.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One booking: lines that sum to zero per currency, why they were booked, and the events that prove it. It is never
 * changed; a correction is another entry.
 *
 * @param reason     one sentence for the reader of the ledger
 * @param reverses   id of the entry that this one takes back; null where it takes nothing back
 * @param evidence   ids of the events behind it, at least one
 * @param occurredAt when the fact happened
 * @param recordedAt when it was booked
 */
public record Entry(
        BookingKey key,
        Subject subject,
        String reason,
        @Nullable UUID reverses,
        List<UUID> evidence,
        List<Line> lines,
        Instant occurredAt,
        Instant recordedAt) {

    /**
     * @throws UnbalancedEntryException where the lines do not sum to zero in each currency
     */
    public Entry {
        evidence = List.copyOf(evidence);
        lines = List.copyOf(lines);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("an entry needs evidence: " + key);
        }
        if (lines.size() < 2 || !Balances.of(lines).balanced()) {
            throw new UnbalancedEntryException(key, lines);
        }
    }

    /** An entry that has to do with no carrier. */
    public Entry(
            BookingKey key,
            UUID orderId,
            @Nullable String shipmentCode,
            String merchantId,
            String reason,
            @Nullable UUID reverses,
            List<UUID> evidence,
            List<Line> lines,
            Instant occurredAt,
            Instant recordedAt) {
        this(
                key,
                new Subject(orderId, shipmentCode, merchantId, null),
                reason,
                reverses,
                evidence,
                lines,
                occurredAt,
                recordedAt);
    }

    /** Derived from the key, so that the same fact gives the same entry however often it arrives. */
    public UUID id() {
        return key.entryId();
    }

    public EntryKind kind() {
        return key.kind();
    }

    public UUID orderId() {
        return subject.orderId();
    }

    /** Null for money that no shipment is named with. */
    public @Nullable String shipmentCode() {
        return subject.shipmentCode();
    }

    public String merchantId() {
        return subject.merchantId();
    }

    /** Null for money that no carrier has to do with. */
    public @Nullable String carrier() {
        return subject.carrier();
    }

    /** Whether it takes all or a part of that entry back; a chargeback names its capture and takes nothing of it back. */
    public boolean takesBack(UUID other) {
        return kind().takesBack() && other.equals(reverses);
    }
}
