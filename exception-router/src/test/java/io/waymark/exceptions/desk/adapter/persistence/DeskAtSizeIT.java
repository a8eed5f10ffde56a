package io.waymark.exceptions.desk.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.waymark.exceptions.cases.application.Everybody;
import io.waymark.exceptions.classify.domain.Owner;
import io.waymark.exceptions.desk.application.DeskQueue;
import io.waymark.exceptions.desk.application.DeskQueue.Filter;
import io.waymark.exceptions.mass.application.IncidentQueue;
import io.waymark.exceptions.views.application.KeepViews;
import io.waymark.testkit.Backends;
import io.waymark.testkit.OwnerConnection;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A queue's page with all that stands in its head, with a hundred thousand open cases. */
@QuarkusTest
@WithTestResource(Backends.class)
class DeskAtSizeIT {
    private static final int CASES = 100_000;
    private static final int TRIES = 15;
    private static final Duration BOUND = Duration.ofMillis(100);

    @Inject
    DeskQueue queue;

    @Inject
    IncidentQueue incidents;

    @Inject
    KeepViews views;

    @BeforeEach
    void fill() throws SQLException {
        OwnerConnection.run(ManyCases.subjects(CASES));
        OwnerConnection.run(ManyCases.store(CASES));
        OwnerConnection.run("VACUUM ANALYZE exception_case");
    }

    @AfterEach
    void empty() throws SQLException {
        OwnerConnection.run("DELETE FROM exception_case WHERE starts_with(subject_key, 'shipment/plan')");
        OwnerConnection.run("DELETE FROM subject WHERE starts_with(key, 'shipment/plan')");
        OwnerConnection.run("VACUUM ANALYZE exception_case");
    }

    @Test
    void aQueueOfAHundredThousandCasesIsReadWithinATenthOfASecond() {
        Duration best = IntStream.range(0, TRIES)
                .mapToObj(each -> read())
                .min(Duration::compareTo)
                .orElseThrow();

        assertThat(best).isLessThan(BOUND);
    }

    /** What a queue's page asks for, and how long that takes. */
    private Duration read() {
        long begun = System.nanoTime();
        assertThat(queue.page(new Filter(Owner.OPERATIONS, null, null, null, null), null, 51))
                .hasSize(51);
        assertThat(queue.counts(Instant.now()))
                .anySatisfy(count -> assertThat(count.open()).isGreaterThanOrEqualTo(CASES));
        incidents.open();
        views.visible("nobody", Everybody.ADMINISTRATOR);
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
