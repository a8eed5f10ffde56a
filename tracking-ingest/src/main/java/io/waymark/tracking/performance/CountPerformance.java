package io.waymark.tracking.performance;

import io.waymark.tracking.performance.domain.Counted;
import io.waymark.tracking.performance.domain.Recount;
import io.waymark.tracking.performance.domain.Waybill;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.logging.Logger;

/** Recounts the parcels that a batch of events names: costs by what changed, never by what is stored. */
@Singleton
public class CountPerformance {
    private static final Logger LOG = Logger.getLogger(CountPerformance.class);
    private final CountedParcels parcels;
    private final Journeys journeys;
    private final DayFigures figures;
    private final PerformanceMetrics metrics;

    CountPerformance(CountedParcels parcels, Journeys journeys, DayFigures figures, PerformanceMetrics metrics) {
        this.parcels = parcels;
        this.journeys = journeys;
        this.figures = figures;
        this.metrics = metrics;
    }

    /**
     * Recounts; joins the caller's transaction. Most changes of a journey change no figure, so it looks before it locks; what
     * is to be changed is locked before its journey is read again: of two that meet at one parcel the second sees what the
     * first counted, and the journey as it then is.
     */
    public void recount(List<Waybill> issued, Set<String> touched) {
        Set<String> codes = new TreeSet<>(touched);
        issued.forEach(waybill -> codes.add(waybill.shipmentCode()));
        if (codes.isEmpty()) {
            return;
        }
        long start = System.nanoTime();
        if (!issued.isEmpty()) {
            parcels.learn(issued);
        }
        Set<String> outdated = new TreeSet<>();
        for (Counted changed : Recount.of(parcels.of(codes), journeys.of(codes)).changed()) {
            outdated.add(changed.waybill().shipmentCode());
        }
        Recount recount =
                outdated.isEmpty() ? Recount.NOTHING : Recount.of(parcels.lock(outdated), journeys.of(outdated));
        if (!recount.changed().isEmpty()) {
            parcels.save(recount.changed());
        }
        if (!recount.deltas().isEmpty()) {
            figures.add(recount.deltas());
        }
        metrics.recounted(recount.changed().size(), System.nanoTime() - start);
        LOG.debugf(
                "%d parcels looked at, %d recounted in %d cohorts",
                codes.size(), recount.changed().size(), recount.deltas().size());
    }
}
