package io.waymark.web.quota;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Shares out the requests that are worked on at once: nobody has more than his part of them, and where they are all taken,
 * callers take turns. Whoever sends thousands waits for himself; another waits for one request at most, of whomever.
 *
 * <p>While others ask, too, a caller in a hurry has half of his part: what it would win by the rest, all others lose. He is in
 * no hurry where his requests take long, so that one slow request never stands before all of his others.
 *
 * <p>Safe for many threads; each call holds a lock for well below a microsecond.
 */
final class Shares {
    /** Who has asked within this time is there. */
    private static final long PRESENCE = TimeUnit.SECONDS.toNanos(1);

    /** Who had a request begun within this time is in a hurry. */
    private static final long HURRY = TimeUnit.MILLISECONDS.toNanos(100);

    private final int most;
    private final LongSupplier nanos;
    private final Map<String, Desk> desks = new HashMap<>();

    /** Those who have something to do and may have it done, in the order of their turns. */
    private final Queue<Desk> ring = new ArrayDeque<>();

    private int inside;
    private String newest = "";
    private long newestAsked;

    /** When somebody other than the newest caller asked last. */
    private long othersAsked;

    /**
     * @param most  requests of all callers at once
     * @param nanos a clock that never goes back
     */
    Shares(int most, LongSupplier nanos) {
        this.most = most;
        this.nanos = nanos;
        this.newestAsked = nanos.getAsLong() - PRESENCE;
        this.othersAsked = newestAsked;
    }

    /** What a request came to. */
    enum Entry {
        GRANTED,
        WAITING,
        REFUSED
    }

    private static final class Desk {
        final String caller;
        final Queue<Runnable> waiting = new ArrayDeque<>();
        int atOnce;
        int inside;
        long begun;

        Desk(String caller) {
            this.caller = caller;
        }
    }

    /**
     * Asks for a place. Who was granted one, or was begun, must {@link #leave}.
     *
     * @param atOnce  places that this caller may have
     * @param waiting requests of this caller that may wait
     * @param begin   called once by whoever leaves or {@link #look looks}, where this request has to wait
     */
    synchronized Entry enter(String caller, int atOnce, int waiting, Runnable begin) {
        long now = nanos.getAsLong();
        note(caller, now);
        Desk desk = desks.computeIfAbsent(caller, Desk::new);
        desk.atOnce = atOnce;
        if (desk.waiting.isEmpty() && mayBegin(desk, now)) {
            begin(desk, now);
            return Entry.GRANTED;
        }
        if (desk.waiting.size() >= waiting) {
            forgetIfIdle(desk);
            return Entry.REFUSED;
        }
        if (desk.waiting.isEmpty()) {
            ring.add(desk);
        }
        desk.waiting.add(begin);
        return Entry.WAITING;
    }

    /** Gives a place back, and begins the requests whose turn it is, on this thread. */
    void leave(String caller) {
        begin(freed(caller));
    }

    /** Begins those who may begin by now though nobody has left: others have gone, or he is in no hurry any more. */
    void look() {
        begin(next());
    }

    private void begin(@Nullable Runnable first) {
        for (Runnable next = first; next != null; next = next()) {
            next.run();
        }
    }

    /** Takes a waiting request back; false where it has begun. */
    synchronized boolean giveUp(String caller, Runnable begin) {
        Desk desk = desks.get(caller);
        if (desk == null || !desk.waiting.remove(begin)) {
            return false;
        }
        if (desk.waiting.isEmpty()) {
            ring.remove(desk);
        }
        forgetIfIdle(desk);
        return true;
    }

    private synchronized @Nullable Runnable freed(String leaving) {
        inside--;
        Desk left = desks.get(leaving);
        if (left != null) {
            left.inside--;
            forgetIfIdle(left);
        }
        return next();
    }

    private synchronized @Nullable Runnable next() {
        if (ring.isEmpty()) {
            return null;
        }
        long now = nanos.getAsLong();
        for (int looked = ring.size(); looked > 0; looked--) {
            Desk desk = ring.remove();
            Runnable begin = mayBegin(desk, now) ? desk.waiting.poll() : null;
            if (!desk.waiting.isEmpty()) {
                ring.add(desk);
            }
            if (begin != null) {
                begin(desk, now);
                return begin;
            }
        }
        return null;
    }

    private void begin(Desk desk, long now) {
        desk.inside++;
        desk.begun = now;
        inside++;
    }

    private boolean mayBegin(Desk desk, long now) {
        if (inside >= most || desk.inside >= desk.atOnce) {
            return false;
        }
        boolean isInHalf = 2 * desk.inside < desk.atOnce;
        return isInHalf || now - desk.begun >= HURRY || !isBesideOthers(desk, now);
    }

    private void note(String caller, long now) {
        if (!caller.equals(newest)) {
            newest = caller;
            othersAsked = newestAsked;
        }
        newestAsked = now;
    }

    private boolean isBesideOthers(Desk desk, long now) {
        long asked = desk.caller.equals(newest) ? othersAsked : newestAsked;
        return inside > desk.inside || now - asked < PRESENCE;
    }

    private void forgetIfIdle(Desk desk) {
        if (desk.inside == 0 && desk.waiting.isEmpty()) {
            desks.remove(desk.caller);
        }
    }
}
