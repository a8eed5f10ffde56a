package io.waymark.order.release.application;

import io.waymark.order.release.domain.Release;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * The releases that have a say, in memory. What was read longer ago than {@link #LONGEST_TRUST} is not trusted any more, and no
 * release has a say then: so a release that was stopped moves no order a second later, on any replica, whatever its database does.
 */
@Singleton
public class RunningReleases {
    /** For so long what was read counts. */
    public static final Duration LONGEST_TRUST = Duration.ofSeconds(1);

    private final Releases releases;
    private final LongSupplier nanoTime;
    private volatile Known known = new Known(List.of(), 0);

    private record Known(List<Release> active, long readAt) {}

    @Inject
    RunningReleases(Releases releases) {
        this(releases, System::nanoTime);
    }

    RunningReleases(Releases releases, LongSupplier nanoTime) {
        this.releases = releases;
        this.nanoTime = nanoTime;
    }

    /** Reads them anew; what is read counts from before it was asked for. */
    public synchronized void reload() {
        long asked = nanoTime.getAsLong();
        known = new Known(releases.active(), asked);
    }

    /** The release that has a say in a merchant's orders by a channel: the merchant's own before that of all. */
    public Optional<Release> of(String merchantId, String channel) {
        Known now = known;
        if (now.active().isEmpty() || nanoTime.getAsLong() - now.readAt() > LONGEST_TRUST.toNanos()) {
            return Optional.empty();
        }
        Release general = null;
        for (Release release : now.active()) {
            if (release.concerns(merchantId, channel)) {
                if (release.split().merchantId() != null) {
                    return Optional.of(release);
                }
                general = release;
            }
        }
        return Optional.ofNullable(general);
    }
}
