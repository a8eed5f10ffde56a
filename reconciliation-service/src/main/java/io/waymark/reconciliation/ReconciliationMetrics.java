package io.waymark.reconciliation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** The one place where this service's metric names are spelled. */
@ApplicationScoped
public class ReconciliationMetrics {
    /** Entries booked, by kind. */
    private static final String ENTRIES = "waymark.ledger.entries";

    /** Entries found that do not balance; anything but 0 is an alarm. */
    private static final String IMBALANCE = "waymark.ledger.imbalance";

    /** Adjustments, by what became of them: PROPOSED, APPROVED, REFUSED. */
    private static final String ADJUSTMENTS = "waymark.ledger.adjustments";

    /** Entries that were given their link of a chain. */
    private static final String LINKS = "waymark.ledger.links";

    /** Of them those whose fact happened in a period that was closed. */
    private static final String LATE = "waymark.ledger.late";

    /** Periods that the last verification found altered; anything but 0 is an alarm. */
    private static final String ALTERED = "waymark.ledger.altered";

    /** Uploads, by outcome: accepted, not_final, unreachable, refused. */
    private static final String UPLOADS = "waymark.settlement.uploads";

    /** How long the provider took to answer. */
    private static final String UPLOAD_TIME = "waymark.settlement.upload";

    /** Proofs that are due and not uploaded. */
    private static final String PENDING = "waymark.settlement.pending";

    /** Proofs that are wanted and not accepted, and whose time is almost over. */
    private static final String DUE_SOON = "waymark.settlement.due.soon";

    /** Proofs that are wanted and not accepted though their time is over. */
    private static final String OVERDUE = "waymark.settlement.overdue";

    /** Carriers of wanted proofs that the provider's table does not know. */
    private static final String UNKNOWN_CARRIERS = "waymark.settlement.carriers.unknown";

    /** Looks at the provider's table of carriers that could not be used. */
    private static final String LIST_UNFIT = "waymark.settlement.carrier.list.unfit";

    /** Rows written to exports that were asked for. */
    private static final String EXPORT_ROWS = "waymark.export.rows";

    /** Exports that could not be added up and are not tried again; anything but 0 is an alarm. */
    private static final String EXPORT_FAILURES = "waymark.export.failures";

    private final MeterRegistry registry;
    private final AtomicLong imbalance = new AtomicLong();
    private final AtomicLong altered = new AtomicLong();
    private final AtomicLong pending = new AtomicLong();
    private final AtomicLong dueSoon = new AtomicLong();
    private final AtomicLong overdue = new AtomicLong();
    private final AtomicLong unknownCarriers = new AtomicLong();

    public ReconciliationMetrics(MeterRegistry registry) {
        this.registry = registry;
        Gauge.builder(IMBALANCE, imbalance, AtomicLong::get).register(registry);
        Gauge.builder(ALTERED, altered, AtomicLong::get).register(registry);
        Gauge.builder(PENDING, pending, AtomicLong::get).register(registry);
        Gauge.builder(DUE_SOON, dueSoon, AtomicLong::get).register(registry);
        Gauge.builder(OVERDUE, overdue, AtomicLong::get).register(registry);
        Gauge.builder(UNKNOWN_CARRIERS, unknownCarriers, AtomicLong::get).register(registry);
        registry.counter(LIST_UNFIT);
        registry.counter(EXPORT_FAILURES);
    }

    /** An entry of this kind was booked. */
    public void booked(String kind) {
        registry.counter(ENTRIES, "kind", kind).increment();
    }

    /** An adjustment came to this state. */
    public void adjusted(String state) {
        registry.counter(ADJUSTMENTS, "state", state).increment();
    }

    /** So many entries were linked, so many of them late. */
    public void linked(long entries, long late) {
        registry.counter(LINKS).increment((double) entries);
        registry.counter(LATE).increment((double) late);
    }

    /** So many periods are known to be altered. */
    public void altered(long periods) {
        altered.set(periods);
    }

    /** So many entries are known not to balance. */
    public void imbalance(long entries) {
        imbalance.set(entries);
    }

    /** An upload ended so after so long. */
    public void uploaded(String outcome, Duration duration) {
        registry.counter(UPLOADS, "outcome", outcome).increment();
        Timer.builder(UPLOAD_TIME)
                .tag("outcome", outcome)
                .publishPercentileHistogram()
                .register(registry)
                .record(duration);
    }

    /** So many proofs are due. */
    public void pending(long proofs) {
        pending.set(proofs);
    }

    /** So many proofs have a clock that is about to run out, and so many one that has. */
    public void clocks(long soon, long over) {
        dueSoon.set(soon);
        overdue.set(over);
    }

    /** So many carriers of wanted proofs are in no table. */
    public void unknownCarriers(long carriers) {
        unknownCarriers.set(carriers);
    }

    /** The provider's table of carriers could not be used. */
    public void carrierListUnfit() {
        registry.counter(LIST_UNFIT).increment();
    }

    /** An export was given up. */
    public void exportFailed() {
        registry.counter(EXPORT_FAILURES).increment();
    }

    /** So many rows were written to an export. */
    public void exported(long rows) {
        registry.counter(EXPORT_ROWS).increment((double) rows);
    }
}
