package io.waymark.reconciliation.ledger.application;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Why money went back, in the words of whoever sent it: kept here alone, as words may name people; books hold their codes. */
public interface GivenReasons {
    /** Keeps the words of each event, in the caller's transaction. */
    void keep(Map<UUID, String> words);

    /** The words of those events that gave any, without what names people. */
    Map<UUID, String> of(Collection<UUID> events);
}
