package io.waymark.exceptions.mass.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.waymark.jdbc.Database;
import io.waymark.jdbc.Database.Binding;
import io.waymark.testkit.Backends;
import io.waymark.testkit.PlannedTable;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The gathering costs what is new, however many cases were opened lately. */
@QuarkusTest
@WithTestResource(Backends.class)
class GatherPlanIT {
    /** A thousand causes, and the newest twenty cases are not weighed yet. */
    private static final String OPENINGS = """
            INSERT INTO case_opening (case_id, opened_at, shipment_code, carrier, place, code, family, owner, severity, weighed)
            SELECT gen_random_uuid(), now() - n * interval '1 second', 'S' || n, 'C' || n % 1000, 'CN', 'HELD', 'movement',
                'OPERATIONS', 'MEDIUM', n > 20
            FROM generate_series(1, 50000) n""";

    @Test
    void whatIsNewIsTheBeginningOfOneIndex() throws SQLException {
        assertThat(plan(JdbcOpenings.FRESH, parameters -> parameters.number(500)))
                .anyMatch(line -> line.contains("case_opening_fresh"))
                .noneMatch(line -> line.contains("Seq Scan"));
    }

    @Test
    void whatWasBeforeIsAStretchOfOneIndexForEachCause() throws SQLException {
        assertThat(plan(JdbcOpenings.WEIGHED, parameters -> parameters
                        .rows(List.of("C1", "C2"))
                        .texts(carrier -> carrier)
                        .texts(carrier -> "CN")
                        .texts(carrier -> "HELD")
                        .instants(carrier -> Instant.now().minusSeconds(3600))))
                .anyMatch(line -> line.contains("case_opening_cause"))
                .noneMatch(line -> line.contains("Seq Scan"));
    }

    private static List<String> plan(String statement, Binding binding) throws SQLException {
        try (PlannedTable openings = PlannedTable.filled("case_opening", OPENINGS)) {
            return Database.query(
                    openings.connection(), "EXPLAIN " + statement, binding, row -> row.text("QUERY PLAN"));
        }
    }
}
