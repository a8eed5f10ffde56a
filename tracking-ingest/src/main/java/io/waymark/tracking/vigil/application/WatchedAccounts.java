package io.waymark.tracking.vigil.application;

/** The accounts that are configured: nobody waits for pushes to others. */
@FunctionalInterface
public interface WatchedAccounts {
    /** Whether an account is configured, by its name in incidents. */
    boolean holds(String subject);
}
