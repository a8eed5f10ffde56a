package io.waymark.console.application;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.waymark.console.domain.Entry;
import jakarta.inject.Singleton;
import java.util.List;
import org.jboss.logging.Logger;

/** Brings what the console says into effect in this process, whoever said it and on which replica. */
@Singleton
public class FollowConsole {
    private static final Logger LOG = Logger.getLogger(FollowConsole.class);

    private final Entries entries;
    private final Rooms rooms;
    private final List<ConsoleFollower> followers;
    private final Counter unfit;
    private long shown = -1;

    FollowConsole(Entries entries, Rooms rooms, @All List<ConsoleFollower> followers, MeterRegistry registry) {
        this.entries = entries;
        this.rooms = rooms;
        this.followers = List.copyOf(followers);
        this.unfit = Counter.builder("waymark_console_unfit")
                .description(
                        "looks at the console whose entries did not fit this process, which goes on with what it had")
                .register(registry);
    }

    /**
     * Brings everything into effect; what followers learn first, which always fits.
     *
     * @throws RuntimeException naming what does not fit this process; then the tables stay as they are
     */
    public synchronized void follow() {
        long revision = entries.revision();
        List<Entry> all = entries.all();
        followers.forEach(follower -> follower.show(all));
        rooms.apply(all);
        followers.forEach(follower -> follower.applied(revision));
        shown = revision;
    }

    /** As {@link #follow}, where something changed since; what does not fit is told, and tried again. */
    public synchronized void followChanges() {
        if (entries.revision() == shown) {
            return;
        }
        try {
            follow();
            LOG.infof("the console's revision %d is in effect", shown);
        } catch (RuntimeException wrong) {
            unfit.increment();
            LOG.errorf(
                    "what the console says does not fit this process, which goes on with what it had: %s",
                    wrong.getMessage());
        }
    }
}
