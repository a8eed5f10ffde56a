package io.waymark.web.server;

import java.util.concurrent.atomic.AtomicLong;

/** The memory that the bodies of all requests under way may take together; safe for many threads. */
final class BodyBudget {
    private final long most;
    private final AtomicLong taken = new AtomicLong();

    /** @param most in bytes */
    BodyBudget(long most) {
        this.most = most;
    }

    /** Whether there was room for so many more bytes; they are taken then. */
    boolean take(long bytes) {
        if (taken.addAndGet(bytes) <= most) {
            return true;
        }
        taken.addAndGet(-bytes);
        return false;
    }

    void giveBack(long bytes) {
        taken.addAndGet(-bytes);
    }
}
