package io.waymark.reconciliation.settlement.application;

import io.waymark.reconciliation.settlement.application.CarrierNumbers.Lookup;
import io.waymark.reconciliation.settlement.application.CarrierNumbers.Standing;
import io.waymark.reconciliation.settlement.application.CarrierReports.WaitingCarrier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Holds the carriers of wanted proofs against mapping and table as soon as the proofs are thought of, weeks before their clock
 * runs out. What was refused for it is decided anew once they agree: nothing was sent, so nothing is tried blindly.
 */
@ApplicationScoped
public class WatchCarriers {
    private final WaitingCarriers waiting;
    private final CarrierNumbers carriers;
    private final CarrierReports reports;
    private final Proofs proofs;
    private final ReviewProofs review;
    private final Clock clock;

    WatchCarriers(
            WaitingCarriers waiting,
            CarrierNumbers carriers,
            CarrierReports reports,
            Proofs proofs,
            ReviewProofs review,
            Clock clock) {
        this.waiting = waiting;
        this.carriers = carriers;
        this.reports = reports;
        this.proofs = proofs;
        this.review = review;
        this.clock = clock;
    }

    /**
     * Tells of those that cannot be translated, and of those that can be again.
     *
     * @return how many cannot
     */
    @Transactional
    public long look() {
        long unknown = 0;
        List<String> known = new ArrayList<>();
        for (WaitingCarrier each : waiting.all()) {
            Lookup found = carriers.lookUp(each.carrier());
            if (!found.usable()) {
                reports.unknown(each, found);
                unknown++;
            } else {
                known.add(each.carrier());
            }
        }
        reports.known(known).forEach(carrier -> review.review(reopened(carrier)));
        return unknown;
    }

    private List<UUID> reopened(String carrier) {
        List<UUID> orders = new ArrayList<>();
        for (Standing standing : List.of(Standing.UNMAPPED, Standing.UNLISTED)) {
            orders.addAll(proofs.reopenUnsent(carrier, standing.code(), clock.instant()));
        }
        return orders.stream().distinct().toList();
    }
}
