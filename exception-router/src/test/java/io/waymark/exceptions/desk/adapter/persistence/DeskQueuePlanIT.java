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
import io.waymark.testkit.OwnerConnection;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A queue is read from one index, however many cases are open; what a test stores is rolled back. */
@QuarkusTest
@WithTestResource(Backends.class)
class DeskQueuePlanIT {
    private @Nullable Connection connection;

    /** The owner's, since none but the owner may have the tables counted. */
    @BeforeEach
    void fill() throws SQLException {
        Connection opened = OwnerConnection.open();
        connection = opened;
        opened.setAutoCommit(false);
        try (Statement statement = opened.createStatement()) {
            statement.execute(ManyCases.SUBJECTS);
            statement.execute(ManyCases.STORE);
            statement.execute("ANALYZE exception_case");
        }
    }

    @AfterEach
    void rollBack() throws SQLException {
        if (connection != null) {
            connection.rollback();
            connection.close();
        }
    }

    @Test
    void aPageIsReadFromTheBeginningOfTheIndex() throws SQLException {
        List<String> plan = planOfPage(new Filter(Owner.OPERATIONS, null, null, null, null));

        assertThat(plan).anyMatch(line -> line.contains("using exception_case_desk"));
        assertThat(plan).noneMatch(line -> line.contains("Seq Scan"));
    }

    /**
     * What was just stored is visible to no other, so the planner would rather read all of it than an index and then all of it, and
     * other indexes for as little: all of these are taken from it.
     */
    @Test
    void filtersNeedNothingThatTheIndexLacks() throws SQLException {
        if (connection != null) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET LOCAL enable_seqscan = off");
                statement.execute("SET LOCAL enable_bitmapscan = off");
                statement.execute("DROP INDEX exception_case_open_queue, exception_case_queue");
            }
        }

        List<String> plan = planOfPage(
                new Filter(Owner.OPERATIONS, Severity.CRITICAL, CaseState.OPEN, "STALL_TRANSIT", Instant.now()));

        assertThat(plan).anyMatch(line -> line.contains("Index Only Scan using exception_case_desk"));
    }

    private List<String> planOfPage(Filter filter) throws SQLException {
        Conditions asked = JdbcDeskQueue.conditions(filter, null);
        if (connection == null) {
            throw new IllegalStateException("nothing was stored");
        }
        return Database.query(
                connection,
                "EXPLAIN " + JdbcDeskQueue.pageOf(asked),
                parameters -> {
                    asked.bind(parameters);
                    parameters.number(51);
                },
                row -> row.text("QUERY PLAN"));
    }
}
