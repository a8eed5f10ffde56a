package io.waymark.web.quota;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Shares out the requests that are worked on at once: nobody has more than his part of them, and where they are all taken,
 * callers take turns. Whoever sends thousands waits for himself; another waits for one request at most, of whomever.
 *
 * <p>Safe for many threads; each call holds a lock for well below a microsecond.
 */
final class Shares {
    private final int most;
    private final Map<String, Desk> desks = new HashMap<>();

    /** Those who have something to do and may have it done, in the order of their turns. */
    private final Queue<Desk> ring = new ArrayDeque<>();

    private int inside;

    /** @param most requests of all callers at once */
    Shares(int most) {
        this.most = most;
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

        Desk(String caller) {
            this.caller = caller;
        }

        boolean mayBegin() {
            return inside < atOnce;
        }
    }

    /**
     * Asks for a place. Who was granted one, or was begun, must {@link #leave}.
     *
     * @param atOnce  places that this caller may have
     * @param waiting requests of this caller that may wait
     * @param begin   called once by whoever leaves, where this request has to wait
     */
    synchronized Entry enter(String caller, int atOnce, int waiting, Runnable begin) {
        Desk desk = desks.computeIfAbsent(caller, Desk::new);
        desk.atOnce = atOnce;
        if (inside < most && desk.mayBegin() && desk.waiting.isEmpty()) {
            desk.inside++;
            inside++;
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

    /** Gives a place back, and begins the request whose turn it is, on this thread. */
    void leave(String caller) {
        Runnable next = next(caller);
        if (next != null) {
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

    private synchronized @Nullable Runnable next(String leaving) {
        inside--;
        Desk left = desks.get(leaving);
        if (left != null) {
            left.inside--;
            forgetIfIdle(left);
        }
        for (int looked = ring.size(); looked > 0; looked--) {
            Desk desk = ring.remove();
            Runnable begin = desk.mayBegin() ? desk.waiting.poll() : null;
            if (!desk.waiting.isEmpty()) {
                ring.add(desk);
            }
            if (begin != null) {
                desk.inside++;
                inside++;
                return begin;
            }
        }
        return null;
    }

    private void forgetIfIdle(Desk desk) {
        if (desk.inside == 0 && desk.waiting.isEmpty()) {
            desks.remove(desk.caller);
        }
    }
}
