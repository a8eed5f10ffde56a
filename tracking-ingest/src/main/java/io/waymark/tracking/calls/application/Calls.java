package io.waymark.tracking.calls.application;

import io.waymark.tracking.calls.domain.Call;
import io.waymark.tracking.ingest.domain.Push;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Calls that were written down, and the pushes whose bodies are kept. */
public interface Calls {

    /** What a push said, as today's reader reads its body. */
    record Reading(Call call, Push push) {}

    /** Writes lines down. */
    void add(List<Call> calls);

    /** The newest that answer the question, newest first. */
    List<Call> find(CallQuestion question);

    /** What a kept push said; empty where no body is kept under this id, or where it can no longer be read. */
    Optional<Reading> read(UUID id);

    /** Drops lines from before a time; answers how many. */
    int forget(Instant before);
}
