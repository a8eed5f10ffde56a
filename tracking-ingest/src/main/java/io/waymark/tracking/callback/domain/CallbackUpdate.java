package io.waymark.tracking.callback.domain;

import io.waymark.tracking.subscription.domain.UpdateKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that subscribers are told. It holds no personal data but masked words. */
public sealed interface CallbackUpdate permits ShipmentUpdate, OrderUpdate {
    /** Of the published event. */
    UUID eventId();

    UpdateKind kind();

    String merchantId();

    /** Callbacks of one line are told one after the other: the shipment code, where there is one. */
    String line();

    /** Our carrier code; null where no carrier is concerned. */
    @Nullable
    String carrier();

    /** The place in its line; what has the same is told as it came. */
    long version();

    /** Our clock, UTC. */
    Instant knownAt();
}
