package io.waymark.order.release.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.order.release.domain.Release;
import io.waymark.order.release.domain.Release.Life;
import io.waymark.order.release.domain.Release.Split;
import io.waymark.order.release.domain.Release.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Watches that what a replica has in memory ends in time, whether it can read anew or not. */
class RunningReleasesTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private final StoredReleases stored = new StoredReleases();
    private final long[] nanoTime = {Long.MAX_VALUE - 5};

    @Test
    void whatAnotherReplicaStoppedHasNoSayOnceItIsReadAnew() {
        Release release = release(null);
        stored.add(release);
        RunningReleases running = stored.running(nanoTime);
        stored.change(release, release.stopped(NOON), "ops", NOON);

        assertThat(running.of("acme", "old")).contains(release);
        running.reload();
        assertThat(running.of("acme", "old")).isEmpty();
    }

    /** The clock runs over in between. */
    @Test
    void aReplicaThatCannotReadAnewTrustsNothingAfterASecond() {
        Release release = release(null);
        stored.add(release);
        RunningReleases running = stored.running(nanoTime);

        nanoTime[0] += Duration.ofSeconds(1).toNanos();
        assertThat(running.of("acme", "old")).contains(release);
        nanoTime[0] += 1;
        assertThat(running.of("acme", "old")).isEmpty();
    }

    @Test
    void theMerchantsOwnComesBeforeThatOfAll() {
        Release all = release(null);
        Release own = release("acme");
        stored.add(all);
        stored.add(own);
        RunningReleases running = stored.running(nanoTime);

        assertThat(running.of("acme", "old")).contains(own);
        assertThat(running.of("other", "old")).contains(all);
        assertThat(running.of("acme", "new")).isEmpty();
    }

    private static Release release(@Nullable String merchant) {
        return new Release(
                new UUID(0, merchant == null ? 1 : 2),
                0,
                new Split("old", "new", merchant, 100),
                new Life(Status.ACTIVE, NOON, "ops", null));
    }
}
