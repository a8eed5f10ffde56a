package io.waymark.reconciliation.export;

import io.waymark.reconciliation.ReconciliationProblems;
import io.waymark.reconciliation.export.Export.State;
import io.waymark.reconciliation.export.Export.Stretch;
import io.waymark.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Fixes what an export holds, and leaves the adding up to whoever comes by. */
@ApplicationScoped
public class RequestExport {
    private static final String HOUSE = "";
    private static final Stretch NOT_YET_KNOWN = new Stretch(0, 0);

    private final Exports exports;
    private final ExportConfig config;
    private final Clock clock;

    RequestExport(Exports exports, ExportConfig config, Clock clock) {
        this.exports = exports;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Requests an export.
     *
     * @param asking     the merchant that asks, and sees its own entries only; empty for the house
     * @param merchantId whose entries the house wants; null for all merchants
     * @throws ProblemException EXPORTS_WAITING where as many of the one that asks wait as may
     */
    @Transactional
    public Export request(Period period, Optional<String> asking, @Nullable String merchantId) {
        String requester = asking.orElse(HOUSE);
        int most = asking.isPresent() ? config.waitingPerMerchant() : config.waitingOfHouse();
        if (exports.waiting(requester) >= most) {
            throw new ProblemException(
                    ReconciliationProblems.EXPORTS_WAITING,
                    most + " exports wait already; ask again when one of them is ready");
        }
        Export export = new Export(
                UUID.randomUUID(),
                period,
                asking.orElse(merchantId),
                State.REQUESTED,
                NOT_YET_KNOWN,
                0,
                clock.instant(),
                null);
        exports.add(export, requester);
        return export;
    }
}
