package io.waymark.exceptions.desk.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.waymark.exceptions.cases.domain.CaseState;
import io.waymark.exceptions.classify.domain.Owner;
import io.waymark.exceptions.classify.domain.Severity;
import io.waymark.exceptions.desk.application.DeskQueue.Filter;
import io.waymark.jdbc.Conditions;
import io.waymark.jdbc.Database;
import io.waymark.testkit.Backends;
import io.waymark.testkit.PlannedTable;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A queue is read from one index, however many cases are open. */
@QuarkusTest
@WithTestResource(Backends.class)
class DeskQueuePlanIT {

    @Test
    void aPageIsReadFromTheBeginningOfTheIndex() throws SQLException {
        try (PlannedTable cases = manyCases()) {
            List<String> plan = planOfPage(cases, new Filter(Owner.OPERATIONS, null, null, null, null));

            assertThat(plan).anyMatch(line -> line.contains("using exception_case_desk"));
            assertThat(plan).noneMatch(line -> line.contains("Seq Scan"));
        }
    }

    /**
     * What was just stored is visible to no other, so the planner would rather read all of it than an index and then all of it, and
     * other indexes for as little: all of these are taken from it.
     */
    @Test
    void filtersNeedNothingThatTheIndexLacks() throws SQLException {
        try (PlannedTable cases = manyCases()) {
            cases.run(
                    "SET LOCAL enable_seqscan = off",
                    "SET LOCAL enable_bitmapscan = off",
                    "DROP INDEX exception_case_open_queue, exception_case_queue");

            List<String> plan = planOfPage(
                    cases,
                    new Filter(Owner.OPERATIONS, Severity.CRITICAL, CaseState.OPEN, "STALL_TRANSIT", Instant.now()));

            assertThat(plan).anyMatch(line -> line.contains("Index Only Scan using exception_case_desk"));
        }
    }

    private static PlannedTable manyCases() throws SQLException {
        return PlannedTable.filled("exception_case", ManyCases.SUBJECTS, ManyCases.STORE);
    }

    private static List<String> planOfPage(PlannedTable cases, Filter filter) throws SQLException {
        Conditions asked = JdbcDeskQueue.conditions(filter, null);
        return Database.query(
                cases.connection(),
                "EXPLAIN " + JdbcDeskQueue.pageOf(asked),
                parameters -> {
                    asked.bind(parameters);
                    parameters.number(51);
                },
                row -> row.text("QUERY PLAN"));
    }
}
