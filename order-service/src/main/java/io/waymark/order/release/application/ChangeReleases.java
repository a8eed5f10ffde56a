package io.waymark.order.release.application;

import io.waymark.order.release.domain.Release;
import io.waymark.order.release.domain.Release.Status;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jboss.logging.Logger;

/** Starts and changes releases, each in one short transaction; when a call returns, this replica goes by the change. */
@Singleton
public class ChangeReleases {
    private static final Logger LOG = Logger.getLogger(ChangeReleases.class);
    private final Releases releases;
    private final RunningReleases running;
    private final Clock clock;

    ChangeReleases(Releases releases, RunningReleases running, Clock clock) {
        this.releases = releases;
        this.running = running;
        this.clock = clock;
    }

    /** Adds one; false where another that has not stopped is for the same channel and merchant. */
    public boolean start(Release release) {
        boolean added = releases.add(release);
        if (added) {
            told(release, release.life().createdBy());
        }
        return added;
    }

    /** Gives it another share; empty where it is not any more as it was seen. */
    public Optional<Release> share(Release seen, int basisPoints, String by) {
        return change(seen, release -> release.at(basisPoints), by);
    }

    /** Takes its say away, or gives it back; empty where it is not any more as it was seen. */
    public Optional<Release> set(Release seen, Status status, String by) {
        return change(
                seen, release -> status == Status.STOPPED ? release.stopped(clock.instant()) : release.in(status), by);
    }

    private Optional<Release> change(Release seen, UnaryOperator<Release> change, String by) {
        Optional<Release> changed = releases.change(seen, change.apply(seen), by, clock.instant());
        changed.ifPresent(release -> told(release, by));
        return changed;
    }

    private void told(Release release, String by) {
        running.reload();
        LOG.infof(
                "release %s: %s of %s to %s in hundredths of a percent, %s, by %s",
                release.id(),
                release.split().basisPoints(),
                release.split().from(),
                release.split().to(),
                release.life().status(),
                by);
    }
}
