package io.waymark.reconciliation.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Fixes what an export holds, and leaves the adding up to whoever comes by. */
@ApplicationScoped
public class RequestExport {
    private final Exports exports;
    private final Clock clock;

    RequestExport(Exports exports, Clock clock) {
        this.exports = exports;
        this.clock = clock;
    }

    /**
     * Requests an export.
     *
     * @param merchantId null for all merchants
     */
    @Transactional
    public Export request(Period period, @Nullable String merchantId) {
        Export export =
                new Export(UUID.randomUUID(), period, merchantId, exports.snapshot(period), clock.instant(), null);
        exports.add(export);
        return export;
    }
}
