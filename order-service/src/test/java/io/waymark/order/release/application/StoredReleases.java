package io.waymark.order.release.application;

import io.waymark.order.release.domain.Release;
import io.waymark.order.release.domain.Release.Status;
import io.waymark.order.release.domain.ReleaseChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Releases as another replica stored them. */
public final class StoredReleases implements Releases {
    private final List<Release> stored = new ArrayList<>();

    @Override
    public boolean add(Release release) {
        return stored.add(release);
    }

    @Override
    public Optional<Release> get(UUID id) {
        return stored.stream().filter(release -> release.id().equals(id)).findFirst();
    }

    @Override
    public List<Release> page(@Nullable UUID after, int most) {
        return List.copyOf(stored);
    }

    @Override
    public Optional<Release> change(Release seen, Release changed, String by, Instant at) {
        stored.replaceAll(release -> release.equals(seen) ? changed : release);
        return Optional.of(changed);
    }

    @Override
    public List<ReleaseChange> changes(UUID id) {
        return List.of();
    }

    @Override
    public List<Release> active() {
        return stored.stream()
                .filter(release -> release.life().status() == Status.ACTIVE)
                .toList();
    }

    /** What they say at a time, in nanoseconds, that a test moves. */
    public RunningReleases running(long... nanoTime) {
        RunningReleases running = new RunningReleases(this, () -> nanoTime[0]);
        running.reload();
        return running;
    }
}
