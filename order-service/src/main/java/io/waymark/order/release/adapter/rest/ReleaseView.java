package io.waymark.order.release.adapter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.waymark.order.release.domain.Release;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A release.
 *
 * @param version    for If-Match
 * @param merchantId absent where it is for all merchants without one of their own
 * @param percent    of the orders that go by the new channel
 * @param status     {@code ACTIVE}, {@code PAUSED} or {@code STOPPED}
 * @param createdAt  UTC
 * @param createdBy  the subject of the caller's token
 * @param stoppedAt  UTC; absent unless stopped
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReleaseView(
        UUID releaseId,
        long version,
        String fromChannel,
        String toChannel,
        @Nullable String merchantId,
        BigDecimal percent,
        String status,
        Instant createdAt,
        String createdBy,
        @Nullable Instant stoppedAt) {

    static ReleaseView of(Release release) {
        return new ReleaseView(
                release.id(),
                release.version(),
                release.split().from(),
                release.split().to(),
                release.split().merchantId(),
                Share.percent(release.split().basisPoints()),
                release.life().status().name(),
                release.life().createdAt(),
                release.life().createdBy(),
                release.life().stoppedAt());
    }
}
