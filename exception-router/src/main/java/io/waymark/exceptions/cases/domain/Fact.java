package io.waymark.exceptions.cases.domain;

import io.waymark.exceptions.classify.domain.Signal;
import io.waymark.exceptions.clocks.domain.Locality;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something another service said. Facts of a subject may come in any order and lead to the same open cases. */
public sealed interface Fact {
    Subject subject();

    /** Which event said so. */
    UUID eventId();

    /** Something about a parcel; each names the order that it belongs to. */
    sealed interface OfShipment extends Fact {
        @Override
        Subject.Shipment subject();

        UUID orderId();

        String merchantId();
    }

    /**
     * A node of a shipment's history, or the state that all nodes together give.
     *
     * @param decided     true for the shipment's state, false for a single node
     * @param version     counts the shipment's changes
     * @param occurredAt  by the carrier's clock
     * @param knownAt     by ours
     * @param state       null for an informational node
     * @param exception   the class that the event names; null where nothing is wrong
     * @param description the carrier's words; read for keywords and not kept
     * @param conflict    whether a delivery stands contradicted; only a decided state can tell
     * @param place       where it happened; null where nobody says
     * @param promised    by when the carrier says that it will deliver; only a decided state can tell, and null where none does
     */
    record Movement(
            Subject.Shipment subject,
            UUID eventId,
            UUID orderId,
            String merchantId,
            String carrier,
            boolean decided,
            long version,
            Instant occurredAt,
            Instant knownAt,
            @Nullable String state,
            @Nullable String substate,
            @Nullable String exception,
            @Nullable String description,
            boolean conflict,
            @Nullable Locality place,
            @Nullable Instant promised)
            implements OfShipment {}

    /** After a delivery a later node says otherwise. */
    record Contradiction(
            Subject.Shipment subject,
            UUID eventId,
            UUID orderId,
            String merchantId,
            long version,
            Instant deliveredAt,
            Instant contradictedAt,
            String state,
            Instant knownAt)
            implements OfShipment {}

    /**
     * The carrier had given the shipment's number to another parcel before.
     *
     * @param earlierUntil when that one was heard of last
     * @param issuedAt     when this shipment's waybill was issued
     * @param open         false once it is settled whose history it is; then for ever
     */
    record NumberReused(
            Subject.Shipment subject,
            UUID eventId,
            UUID orderId,
            String merchantId,
            Instant earlierUntil,
            Instant issuedAt,
            boolean open,
            Instant knownAt)
            implements OfShipment {}

    /**
     * A label exists; from now on somebody should scan it.
     *
     * @param service the carrier's service that was booked
     * @param channel the logistics product that the merchant chose
     * @param worth   what its goods are worth; null where nobody says
     */
    record LabelIssued(
            Subject.Shipment subject,
            UUID eventId,
            UUID orderId,
            String merchantId,
            String carrier,
            String service,
            String channel,
            String origin,
            String destination,
            @Nullable Worth worth,
            Instant issuedAt)
            implements OfShipment {}

    /**
     * The order side gave the shipment up.
     *
     * @param booked whether a carrier had been booked, which may bill it
     */
    record OrderCancelled(
            Subject.Shipment subject,
            UUID eventId,
            UUID orderId,
            String merchantId,
            boolean booked,
            Instant cancelledAt)
            implements OfShipment {}

    /** The order side gave up a number of the shipment; the order may go on under another one. */
    record WaybillVoided(Subject.Shipment subject, UUID eventId, UUID orderId, String merchantId, Instant voidedAt)
            implements OfShipment {}

    /**
     * The ledger holds an entry about the parcel, or about the whole order that it belongs to.
     *
     * @param signal what the entry says of it
     * @param at     when what was booked happened
     */
    record MoneyBooked(
            Subject.Shipment subject, UUID eventId, UUID orderId, String merchantId, Signal signal, Instant at)
            implements OfShipment {}

    /**
     * A service saw a fault of an integration.
     *
     * @param count        how many failures the report stands for, at least 1
     * @param shipmentCode null where it concerns no single parcel
     * @param orderId      null where it concerns no single order
     * @param startedAt    when the fault began; null where nobody says
     * @param overAfter    how long nobody may tell of it until it is over; null where its end is told, or a person ends it
     */
    record IncidentSeen(
            Subject.Integration subject,
            UUID eventId,
            String detail,
            long count,
            @Nullable String shipmentCode,
            @Nullable UUID orderId,
            @Nullable Instant startedAt,
            @Nullable Duration overAfter,
            Instant seenAt)
            implements Fact {}

    /** The fault is over. */
    record IncidentOver(Subject.Integration subject, UUID eventId, Instant overAt) implements Fact {}
}
