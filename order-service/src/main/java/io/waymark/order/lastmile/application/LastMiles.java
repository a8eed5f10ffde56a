package io.waymark.order.lastmile.application;

import io.waymark.order.lastmile.domain.Assignment;
import io.waymark.order.lastmile.domain.Provenance;
import io.waymark.order.ordering.domain.ShipmentCode;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is known of shipments' last miles, and when each carrier is to be asked. Calls cost one statement, whatever their size. */
public interface LastMiles {

    /**
     * What is known of one shipment.
     *
     * @param since when we learnt of it, UTC
     */
    record Known(ShipmentCode shipmentCode, Assignment assignment, Provenance provenance, Instant since) {}

    /** A shipment whose carrier can be asked. */
    record Followed(ShipmentCode shipmentCode, UUID orderId, String carrier, Instant issuedAt, Instant dueAt) {}

    /**
     * One question, claimed by the caller.
     *
     * @param asked how often the carrier was asked, this time included
     */
    record Question(ShipmentCode shipmentCode, String carrier, int asked, Instant issuedAt) {}

    /** Has shipments asked for from now on; one that is followed already is not followed twice. */
    void follow(List<Followed> shipments);

    /**
     * Takes what is due at a carrier, the longest first, and keeps others from taking it until the lease ends. Commits at once.
     */
    List<Question> claim(String carrier, int limit, Instant now, Instant leaseEnds);

    /** Nobody asks about these any more. */
    void stop(Collection<ShipmentCode> shipmentCodes);

    /**
     * Gives a question back.
     *
     * @param dueAt when it is asked again; null for not any more
     */
    void askAgain(ShipmentCode shipmentCode, @Nullable Instant dueAt);

    /** Locks what is known of a shipment until the transaction ends, whether anything is known yet or not. */
    Standing lock(ShipmentCode shipmentCode, UUID orderId, String carrier, Instant now);

    /**
     * What a lock was given for.
     *
     * @param known   null while nothing is
     * @param isAsked whether the carrier is still asked about it
     */
    record Standing(@Nullable Known known, boolean isAsked) {}

    /** Keeps what is known from now on; the caller holds the lock. */
    void keep(Known known);

    /** What is known of the shipments; those of which nothing is are left out. */
    Map<ShipmentCode, Known> of(Collection<ShipmentCode> shipmentCodes);
}
