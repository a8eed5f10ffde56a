package io.waymark.order.dispatch.application;

import io.waymark.order.dispatch.domain.Pickup;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Carriers that were asked to come. */
public interface Pickups {
    /** An id that was never given before; later ones are greater. */
    UUID newId();

    /** The newest of a manifest. */
    Optional<Pickup> of(UUID manifestId);

    /** Keeps a new one; false where the manifest has one that lives. */
    boolean add(Pickup pickup, Instant at);

    /** Keeps what became of it. */
    void save(Pickup pickup, Instant at);

    /** An order of the manifest, whose shipper is asked for. */
    Optional<UUID> anyOrder(UUID manifestId);
}
