package io.waymark.tracking.ingest.application;

import io.waymark.tracking.ingest.domain.AcceptedPush;
import io.waymark.tracking.provider.application.Account;

/** Listens to what becomes of pushes, on the threads that take them in and store them: never blocks and never fails. */
public interface PushObserver {
    /** Pushed to an account that does not exist. */
    default void unknownAccount(Arrival arrival) {}

    /** Taken in by an account, and answered so. */
    default void answered(Arrival arrival, Account account, Answer answer) {}

    /** Durable, though it said nothing that was not known: its body is not kept. */
    default void repeated(AcceptedPush push) {}
}
