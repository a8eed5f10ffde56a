package io.waymark.delivery.callrates;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Counts calls in memory until they are written down; holds a channel only while something of it is not written down. */
final class CallTally {
    private final Map<String, Counted> counts = new ConcurrentHashMap<>();

    /**
     * What was counted of a channel.
     *
     * @param firstFailed when the first of the failed ones ended; null where none failed
     */
    record Counted(
            String channel, long all, long failed, @Nullable Instant firstFailed) {
        Counted plus(Counted other) {
            return new Counted(
                    channel, all + other.all, failed + other.failed, earlier(firstFailed, other.firstFailed));
        }

        private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
            if (one == null || other == null) {
                return one == null ? other : one;
            }
            return one.isBefore(other) ? one : other;
        }
    }

    void add(Counted call) {
        counts.merge(call.channel(), call, Counted::plus);
    }

    /** Takes out what was counted since the last time. */
    List<Counted> take() {
        List<Counted> taken = new ArrayList<>();
        for (String channel : List.copyOf(counts.keySet())) {
            Counted counted = counts.remove(channel);
            if (counted != null) {
                taken.add(counted);
            }
        }
        return taken;
    }

    void forget(String channel) {
        counts.remove(channel);
    }
}
