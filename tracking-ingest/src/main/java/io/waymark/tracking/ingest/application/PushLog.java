package io.waymark.tracking.ingest.application;

import io.waymark.tracking.ingest.domain.AcceptedPush;
import io.waymark.tracking.provider.application.Account;
import java.time.Instant;
import java.util.UUID;

/** Takes note of pushes of which no body is kept. Never blocks and never fails. */
public interface PushLog {
    /** Pushed to an account that does not exist. */
    void unknownAccount(UUID id, Instant at, String address);

    /** Answered with a refusal. */
    void refused(UUID id, Instant at, Account account, String address, Answer answer);

    /** Durable, though it said nothing that was not known. */
    void repeated(AcceptedPush push);
}
