package io.waymark.faults;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds everything that stands behind a failure, because a wrapper hides what decides about it. */
public final class Causes {

    /** The fault itself, what caused it, what it suppressed and, of a database's, what followed; each once, nearest first. */
    public static Stream<Throwable> of(Throwable fault) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Stream.Builder<Throwable> found = Stream.builder();
        Deque<Throwable> open = new ArrayDeque<>();
        open.add(fault);
        while (!open.isEmpty()) {
            Throwable next = open.remove();
            if (seen.add(next)) {
                found.add(next);
                follow(next.getCause(), open);
                for (Throwable suppressed : next.getSuppressed()) {
                    open.add(suppressed);
                }
                if (next instanceof SQLException refused) {
                    follow(refused.getNextException(), open);
                }
            }
        }
        return found.build();
    }

    private static void follow(@Nullable Throwable next, Deque<Throwable> open) {
        if (next != null) {
            open.add(next);
        }
    }

    private Causes() {}
}
