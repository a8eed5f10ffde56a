package io.waymark.order.release.adapter.persistence;

import io.waymark.order.release.domain.Release;
import io.waymark.order.release.domain.Release.Life;
import io.waymark.order.release.domain.Release.Split;
import io.waymark.order.release.domain.Release.Status;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A release's row. */
@Entity
@Table(name = "channel_release")
class ReleaseEntity {
    @Id
    UUID id;

    @Version
    long version;

    String fromChannel;
    String toChannel;

    @Nullable
    String merchantId;

    int basisPoints;

    @Enumerated(EnumType.STRING)
    Status status;

    Instant createdAt;
    String createdBy;

    @Nullable
    Instant stoppedAt;

    /** For Hibernate, which sets every field afterwards. */
    @SuppressWarnings("NullAway.Init")
    ReleaseEntity() {}

    ReleaseEntity(Release release) {
        id = release.id();
        fromChannel = release.split().from();
        toChannel = release.split().to();
        merchantId = release.split().merchantId();
        basisPoints = release.split().basisPoints();
        status = release.life().status();
        createdAt = release.life().createdAt();
        createdBy = release.life().createdBy();
        stoppedAt = release.life().stoppedAt();
    }

    /** What may change of a release. */
    void take(Release changed) {
        basisPoints = changed.split().basisPoints();
        status = changed.life().status();
        stoppedAt = changed.life().stoppedAt();
    }

    Release release() {
        return new Release(
                id,
                version,
                new Split(fromChannel, toChannel, merchantId, basisPoints),
                new Life(status, createdAt, createdBy, stoppedAt));
    }
}
