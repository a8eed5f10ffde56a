package io.waymark.tracking.quota;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.waymark.jdbc.DatabaseException;
import io.waymark.jdbc.Salvage;
import io.waymark.tracking.quota.UsageRows.Used;
import io.waymark.web.quota.RequestUse;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Counts in memory and adds up in the database now and then, so that counting costs no request a statement. */
@Singleton
class UsageCounters implements RequestUse {
    private static final Logger LOG = Logger.getLogger(UsageCounters.class);
    private final Map<Key, LongAdder> counted = new ConcurrentHashMap<>();
    private final UsageRows rows;
    private final AllowanceTiers tiers;
    private final Clock clock;
    private volatile Set<String> spent = Set.of();

    /** What is counted. */
    enum Metric {
        REQUESTS,
        REQUESTS_REFUSED,
        CALLBACKS
    }

    private record Key(String caller, LocalDate day, Metric metric) {}

    UsageCounters(UsageRows rows, AllowanceTiers tiers, Clock clock) {
        this.rows = rows;
        this.tiers = tiers;
        this.clock = clock;
    }

    @Override
    public void admitted(String caller) {
        count(caller, Metric.REQUESTS, 1);
    }

    @Override
    public void refused(String caller) {
        count(caller, Metric.REQUESTS_REFUSED, 1);
    }

    /** Counts; never blocks. */
    void count(String caller, Metric metric, int times) {
        counted.computeIfAbsent(new Key(caller, today(), metric), key -> new LongAdder())
                .add(times);
    }

    /** Those whose callbacks of today are used up, as of the last time that use was added up. */
    Set<String> spent() {
        return spent;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    @Scheduled(every = "{waymark.allowances.add-up-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void addUp() {
        LocalDate today = today();
        Salvage<Used> salvage = Salvage.of(take(today), rows::add);
        if (!salvage.refused().isEmpty()) {
            LOG.errorf(
                    "use of %d callers whose names cannot be stored is not counted",
                    salvage.refused().size());
        }
        if (!salvage.waiting().isEmpty()) {
            salvage.waiting().forEach(this::giveBack);
            LOG.warnf("use of %d callers is added up later", salvage.waiting().size());
            return;
        }
        try {
            spent = rows.of(today, Metric.CALLBACKS).entrySet().stream()
                    .filter(used -> used.getValue() >= tiers.of(used.getKey()).callbacksPerDay())
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (DatabaseException away) {
            LOG.warnf("use of callers is read later: %s", away.getMessage());
        }
    }

    /** What was counted since the last time would be lost with the process. */
    void addUpTheRest(@Observes ShutdownEvent stopping) {
        addUp();
    }

    private void giveBack(Used back) {
        counted.computeIfAbsent(new Key(back.caller(), back.day(), back.metric()), key -> new LongAdder())
                .add(back.used());
    }

    /** In the order of the table's key, so that two replicas never wait for each other. */
    private List<Used> take(LocalDate today) {
        List<Used> taken = new ArrayList<>();
        counted.forEach((key, adder) -> {
            long used = adder.sumThenReset();
            if (used > 0) {
                taken.add(new Used(key.caller(), key.day(), key.metric(), used));
            } else if (key.day().isBefore(today)) {
                counted.remove(key);
            }
        });
        taken.sort(Comparator.comparing(Used::caller).thenComparing(Used::day).thenComparing(used -> used.metric()
                .name()));
        return taken;
    }
}
