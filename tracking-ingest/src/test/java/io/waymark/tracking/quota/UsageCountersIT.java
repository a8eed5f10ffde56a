package io.waymark.tracking.quota;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.waymark.testkit.Backends;
import io.waymark.tracking.ingest.IngestProfile;
import io.waymark.tracking.ingest.Store;
import io.waymark.tracking.quota.UsageCounters.Metric;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A caller whose name no database keeps costs nobody else the count of what it used. */
@QuarkusTest
@TestProfile(IngestProfile.class)
@WithTestResource(Backends.class)
class UsageCountersIT {
    @Inject
    UsageCounters counters;

    @Inject
    Store store;

    @Test
    void aNameThatCannotBeStoredCostsNobodyElseItsCount() {
        String good = "good-" + UUID.randomUUID();
        counters.count("a\u0000b", Metric.CALLBACKS, 1);
        counters.count("half \ud83d", Metric.REQUESTS, 2);
        counters.count("control \u0007", Metric.REQUESTS, 2);
        counters.count(good, Metric.REQUESTS, 3);

        counters.addUp();
        counters.count(good, Metric.REQUESTS, 4);
        counters.addUp();

        assertThat(store.texts("SELECT used::text FROM caller_usage WHERE caller = ?", good))
                .containsExactly("7");
        assertThat(store.count("SELECT count(*) FROM caller_usage WHERE caller = 'control \u0007'"))
                .isEqualTo(1);
    }
}
