package io.waymark.order.dispatch.application;

import io.waymark.order.dispatch.domain.Dispatched;
import io.waymark.order.dispatch.domain.Manifest;
import io.waymark.order.dispatch.domain.ManifestKey;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What waits to be handed over, and what was. Calls cost one statement, whatever their size. */
public interface Manifests {

    /** A shipment that a carrier took. */
    record Waiting(String merchantId, String carrier, String channel, Dispatched shipment, Instant issuedAt) {}

    /** Has shipments wait for the end of their day; one that waits already does not wait twice. */
    void await(List<Waiting> shipments);

    /** What waits under a key and was booked before a time, the oldest first; locked until the transaction ends. */
    List<Dispatched> lockWaiting(ManifestKey key, Instant before);

    /** What tells a new manifest from all others; serial numbers have gaps. */
    record Identity(UUID id, long serial) {}

    /** One that was never given before. */
    Identity newIdentity();

    /** Keeps a manifest with its shipments; false, and nothing kept, where somebody closed the key meanwhile. */
    boolean close(Manifest manifest, List<Dispatched> shipments);

    Optional<Manifest> under(ManifestKey key);

    Optional<Manifest> withId(UUID id);

    /**
     * Which manifests.
     *
     * @param merchantId null for all merchants
     * @param carrier    null for all carriers
     */
    record Filter(@Nullable String merchantId, @Nullable String carrier) {}

    /** Where a manifest stands in the list. */
    record Place(Instant closedAt, UUID id) {}

    /** Those behind a place, the newest first. */
    List<Manifest> page(Filter filter, @Nullable Place after, int most);

    /**
     * Shipments of a manifest, in the order of its lines.
     *
     * @param after the line of the last one that is known; 0 for the first
     */
    List<Line> lines(UUID manifestId, int after, int most);

    /** @param number from 1 */
    record Line(int number, Dispatched shipment) {}

    /** Takes shipments out of days that are open, and locks them; answers those that a closed manifest has. */
    Set<UUID> takeOut(Collection<UUID> orderIds);

    /** Has them wait again. */
    void putBack(Collection<UUID> orderIds);
}
