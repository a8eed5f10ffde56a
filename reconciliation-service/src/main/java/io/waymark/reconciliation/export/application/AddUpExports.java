package io.waymark.reconciliation.export.application;

import io.waymark.reconciliation.export.domain.Export;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Writes requested exports once to nowhere, to know their rows, totals and hash before anybody fetches them. */
@ApplicationScoped
public class AddUpExports {
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

    /** Adds up the oldest waiting export; false where none waits. */
    public boolean addUpOne() {
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
