package io.waymark.order.label.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Labels that carriers made, and when each carrier is to be asked for one. Calls cost one statement, whatever their size. */
public interface CarrierLabels {

    /** A shipment whose carrier makes labels. */
    record Wanted(UUID orderId, String carrier, String trackingNumber, Instant issuedAt, Instant dueAt) {}

    /**
     * One question, claimed by the caller.
     *
     * @param asked how often the carrier was asked, this time included
     */
    record Due(UUID orderId, String carrier, String trackingNumber, int asked, Instant issuedAt) {}

    /** Has labels asked for; of a shipment that has another carrier now the former one's is forgotten. */
    void want(List<Wanted> labels);

    /** Takes what is due at a carrier, the longest first, and keeps others from taking it until the lease ends. */
    List<Due> claim(String carrier, int limit, Instant now, Instant leaseEnds);

    /** Keeps a label, unless the shipment has another carrier meanwhile. */
    void keep(Due due, byte[] pdf, Instant at);

    /**
     * Gives a question back.
     *
     * @param dueAt when it is asked again; null for not any more
     */
    void askAgain(Due due, @Nullable Instant dueAt);

    /** The label of an order, as PDF; empty where it has none. */
    Optional<byte[]> of(UUID orderId);

    /** Those of the orders that have one. */
    Set<UUID> among(Collection<UUID> orderIds);

    /** Forgets the labels of orders for good: they name people. */
    void forget(Collection<UUID> orderIds);
}
