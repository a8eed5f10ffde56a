package io.waymark.tracking.page;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A link's row: it is made and revoked, and never changes between. */
@Entity
@Table(name = "tracking_link")
class TrackingLinkEntity {
    @Id
    String shipmentCode;

    byte[] digest;
    byte[] sealedToken;
    Instant createdAt;

    /** For Hibernate, which sets every field afterwards. */
    @SuppressWarnings("NullAway.Init")
    TrackingLinkEntity() {}

    byte[] sealedToken() {
        return sealedToken;
    }
}
