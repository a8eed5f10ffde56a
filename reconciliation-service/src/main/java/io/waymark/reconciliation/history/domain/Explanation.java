package io.waymark.reconciliation.history.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the parcel's history says about money that went back: where the parcel stood then, where it stands now, and the
 * cases that had been opened by then.
 *
 * @param stateThen  null where the parcel had no state yet
 * @param stateSince when that state began, by the carrier's clock; null with {@code stateThen}
 * @param evidence   id of the shipment event that proves {@code stateThen}; null with it
 * @param stateNow   the parcel's state today
 * @param conflict   whether that state is in dispute today
 * @param cases      ids of the cases opened up to then, oldest first
 */
public record Explanation(
        String shipmentCode,
        @Nullable ShipmentState stateThen,
        @Nullable Instant stateSince,
        @Nullable UUID evidence,
        ShipmentState stateNow,
        boolean conflict,
        List<UUID> cases) {

    /** Explains what happened at that moment by what is known of one shipment. */
    public static Explanation of(Shipment shipment, List<CaseNote> notes, Instant moment) {
        ShipmentChange then = shipment.asOf(moment).orElse(null);
        List<UUID> opened = notes.stream()
                .filter(note -> shipment.shipmentCode().equals(note.shipmentCode()))
                .filter(note ->
                        note.turn() != CaseNote.Turn.RESOLVED && !note.at().isAfter(moment))
                .map(CaseNote::caseId)
                .distinct()
                .toList();
        return new Explanation(
                shipment.shipmentCode(),
                then == null ? null : then.state(),
                then == null ? null : then.occurredAt().toInstant(),
                then == null ? null : then.evidence(),
                shipment.state(),
                shipment.conflict(),
                opened);
    }
}
