package io.waymark.exceptions.cases.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.waymark.jdbc.Database;
import io.waymark.testkit.Backends;
import io.waymark.testkit.PlannedTable;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A sweep costs what is due, however many parcels are under way. */
@QuarkusTest
@WithTestResource(Backends.class)
class SweepPlanIT {
    /** Before anything that another test has due. */
    private static final Instant NOW = Instant.parse("1900-01-02T00:00:00Z");

    /** As cheap for the few that are due: a bitmap of the index, or the index itself. */
    private static final Pattern BY_DUE_TIME = Pattern.compile("Index Scan (?:using|on) subject_due");

    private static final Pattern PAGES = Pattern.compile("(?:hit|read)=([0-9]++)");

    @Test
    void aSweepReadsTheBeginningOfOneIndex() throws SQLException {
        try (PlannedTable subjects = PlannedTable.filled(
                "subject", subjects("due", 20, "1900-01-01Z"), subjects("few", 100, "2999-01-01Z"))) {
            int ofFew = pagesOf(plan(subjects));

            subjects.fill(subjects("many", 50_000, "2999-01-01Z"));
            List<String> plan = plan(subjects);

            assertThat(plan).anyMatch(line -> BY_DUE_TIME.matcher(line).find());
            assertThat(plan).noneMatch(line -> line.contains("Seq Scan"));
            assertThat(pagesOf(plan)).isLessThan(ofFew + 50);
        }
    }

    private static String subjects(String name, int count, String due) {
        return "INSERT INTO subject (key, due_at) SELECT 'shipment/%s' || n, TIMESTAMPTZ '%s' FROM generate_series(1, %d) n"
                .formatted(name, due, count);
    }

    private static List<String> plan(PlannedTable subjects) throws SQLException {
        return Database.query(
                subjects.connection(),
                "EXPLAIN (ANALYZE, BUFFERS) " + JdbcDossiers.LOCK_DUE,
                parameters -> parameters.instant(NOW).number(500),
                row -> row.text("QUERY PLAN"));
    }

    /** The first line that counts pages is the whole statement's. */
    private static int pagesOf(List<String> plan) {
        String whole = plan.stream()
                .filter(line -> line.contains("Buffers: shared"))
                .findFirst()
                .orElseThrow();
        return PAGES.matcher(whole)
                .results()
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .sum();
    }
}
