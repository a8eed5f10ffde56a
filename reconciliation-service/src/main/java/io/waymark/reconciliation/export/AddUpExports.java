package io.waymark.reconciliation.export;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Writes requested exports once to nowhere, one after the other, to know their rows, totals and hash before anybody fetches them. */
@ApplicationScoped
class AddUpExports {
    /** Longer than the largest export takes; a worker that died is replaced after it. */
    private static final Duration LEASE = Duration.ofMinutes(10);

    private final Exports exports;
    private final ExportFile file;
    private final Clock clock;

    AddUpExports(Exports exports, ExportFile file, Clock clock) {
        this.exports = exports;
        this.file = file;
        this.clock = clock;
    }

    @Scheduled(every = "${waymark.export.poll:1s}", concurrentExecution = ConcurrentExecution.SKIP)
    void addUp() {
        boolean more;
        do {
            more = addUpOne();
        } while (more);
    }

    /** Adds up the oldest waiting export; false where none waits. */
    private boolean addUpOne() {
        Instant now = clock.instant();
        Optional<Export> claimed = exports.claim(now, now.plus(LEASE));
        claimed.ifPresent(export -> exports.finish(export.id(), summary(export)));
        return claimed.isPresent();
    }

    private Export.Summary summary(Export export) {
        try (OutputStream nowhere = OutputStream.nullOutputStream()) {
            return file.write(export, nowhere);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
