package io.waymark.exceptions.desk.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.waymark.exceptions.cases.domain.CaseState;
import io.waymark.exceptions.classify.domain.Owner;
import io.waymark.exceptions.classify.domain.Severity;
import io.waymark.exceptions.desk.application.DeskQueue;
import io.waymark.exceptions.desk.application.DeskQueue.Filter;
import io.waymark.exceptions.desk.application.QueueLine;
import io.waymark.jdbc.Database;
import io.waymark.testkit.Backends;
import jakarta.inject.Inject;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Queues stand in the order of their clocks; what a test stores is rolled back. */
@QuarkusTest
@WithTestResource(Backends.class)
class DeskQueueIT {
    @Inject
    Database database;

    @Inject
    DeskQueue queue;

    @Inject
    UserTransaction transaction;

    @BeforeEach
    void begin() throws Exception {
        transaction.begin();
        database.update(ManyCases.SUBJECTS);
        database.update(ManyCases.STORE);
    }

    @AfterEach
    void rollBack() throws SystemException {
        transaction.rollback();
    }

    @Test
    void pagesFollowEachOtherFromTheMostUrgentToThoseWithoutAClock() {
        Filter all = new Filter(Owner.OPERATIONS, null, null, null, null);
        List<QueueLine> read = new ArrayList<>();
        List<QueueLine> page = queue.page(all, null, 5_000);
        while (!page.isEmpty()) {
            read.addAll(page);
            page = queue.page(all, page.getLast().place(), 5_000);
        }

        assertThat(read).hasSizeGreaterThanOrEqualTo(ManyCases.CASES).doesNotHaveDuplicates();
        assertThat(read.stream().map(line -> line.place().dueAt())).isSorted();
        assertThat(read.getLast().clock().dueAt()).isNull();
    }

    @Test
    void filtersNarrowAQueue() {
        List<QueueLine> found = queue.page(
                new Filter(
                        Owner.OPERATIONS,
                        Severity.CRITICAL,
                        CaseState.OPEN,
                        "STALL_TRANSIT",
                        Instant.parse("2001-03-01T00:00:00Z")),
                null,
                50);

        assertThat(found).hasSizeGreaterThanOrEqualTo(3).allSatisfy(line -> {
            assertThat(line.severity()).isEqualTo(Severity.CRITICAL);
            assertThat(line.state()).isEqualTo(CaseState.OPEN);
        });
        assertThat(queue.page(new Filter(Owner.FINANCE, null, null, "STALL_TRANSIT", null), null, 50))
                .isEmpty();
    }

    @Test
    void openCasesAreCountedByDeskAndClass() {
        assertThat(queue.counts(Instant.parse("2001-01-01T00:30:30Z")))
                .filteredOn(count -> count.code().equals("STALL_TRANSIT") && count.owner() == Owner.OPERATIONS)
                .singleElement()
                .satisfies(count -> {
                    assertThat(count.open()).isGreaterThanOrEqualTo(ManyCases.CASES);
                    assertThat(count.fresh()).isLessThan(count.open());
                    assertThat(count.late()).isEqualTo(20);
                });
    }
}
