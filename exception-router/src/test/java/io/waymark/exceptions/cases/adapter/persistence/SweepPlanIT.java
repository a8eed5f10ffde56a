package io.waymark.exceptions.cases.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.waymark.jdbc.Database;
import io.waymark.testkit.Backends;
import jakarta.inject.Inject;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A sweep costs what is due, however many parcels are under way; what a test stores is rolled back. */
@QuarkusTest
@WithTestResource(Backends.class)
class SweepPlanIT {
    private static final Instant NOW = Instant.parse("1970-01-02T00:00:00Z");
    /** As cheap for the few that are due: a bitmap of the index, or the index itself. */
    private static final Pattern BY_DUE_TIME = Pattern.compile("Index Scan (?:using|on) subject_due");

    private static final Pattern PAGES = Pattern.compile("shared hit=([0-9]++)");

    @Inject
    Database database;

    @Inject
    UserTransaction transaction;

    @BeforeEach
    void begin() throws Exception {
        transaction.begin();
        database.update("UPDATE subject SET due_at = NULL WHERE due_at <= '1970-01-02Z'");
        store("due", 20, "1970-01-01Z");
    }

    @AfterEach
    void rollBack() throws SystemException {
        transaction.rollback();
    }

    @Test
    void aSweepReadsTheBeginningOfOneIndex() {
        store("few", 100, "2999-01-01Z");
        int ofFew = pagesOf(plan());

        store("many", 50_000, "2999-01-01Z");
        List<String> plan = plan();

        assertThat(plan).anyMatch(line -> BY_DUE_TIME.matcher(line).find());
        assertThat(plan).noneMatch(line -> line.contains("Seq Scan"));
        assertThat(pagesOf(plan)).isLessThan(ofFew + 50);
    }

    private void store(String name, int subjects, String due) {
        database.update(
                "INSERT INTO subject (key, due_at) SELECT 'shipment/' || ? || n, ?::timestamptz FROM generate_series(1, ?) n",
                parameters -> parameters.text(name).text(due).number(subjects));
        database.update("ANALYZE subject");
    }

    private List<String> plan() {
        return database.query(
                "EXPLAIN (ANALYZE, BUFFERS) " + JdbcDossiers.LOCK_DUE,
                parameters -> parameters.instant(NOW).number(500),
                row -> row.text("QUERY PLAN"));
    }

    /** The first line that counts pages is the whole statement's. */
    private static int pagesOf(List<String> plan) {
        return plan.stream()
                .map(PAGES::matcher)
                .filter(Matcher::find)
                .findFirst()
                .map(found -> Integer.parseInt(found.group(1)))
                .orElseThrow();
    }
}
