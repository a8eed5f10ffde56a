package io.waymark.exceptions.measures.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.waymark.exceptions.measures.adapter.persistence.JdbcTallies.Counts;
import io.waymark.exceptions.measures.domain.Dimension;
import io.waymark.exceptions.measures.domain.Period;
import io.waymark.jdbc.Database;
import io.waymark.testkit.Backends;
import io.waymark.testkit.PlannedTable;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A week is read from days and from what is not rolled up, however much there was before. */
@QuarkusTest
@WithTestResource(Backends.class)
class MeasuresPlanIT {
    private static final Instant NOW = Instant.parse("2021-04-01T00:00:00Z");
    private static final Period WEEK = Period.week("2021-W10");

    private static final String MANY_PARCELS = """
            INSERT INTO subject (key, shipment_code, merchant_id, carrier, issued_at, heard_at, measured)
            SELECT 'shipment/plan' || n, 'plan' || n, 'm-plan', 'YTO', TIMESTAMPTZ '2021-01-01Z' + n * interval '10 minutes',
                CASE WHEN n % 50 > 0 THEN TIMESTAMPTZ '2021-06-01Z' END, n % 100 > 0
            FROM generate_series(1, 20000) n""";
    private static final String MANY_CASES = """
            INSERT INTO exception_case (case_id, subject_key, family, code, severity, owner, copy_owners, by_hand,
                rule, words, explanation, event_id, occurred_at, state, occurrences, opened_at, clock_started_at,
                first_response_due, first_response_notified, resolve_due, resolve_notified, reopenings, version)
            SELECT md5('plan' || n)::uuid, 'shipment/plan' || n, 'address', 'ADDR_INCORRECT', 'HIGH', 'SUPPORT', '{}', false,
                'CARRIER_CODE', '{}', 'plan', gen_random_uuid(), now(), 'CLOSED', 1, now(), now(), now(), 0, now(), 0, 0, 1
            FROM generate_series(1, 20000) n""";
    private static final String MANY_EPISODES = """
            INSERT INTO case_episode (case_id, number, code, family, severity, owner, carrier, merchant_id, opened_at, evident_at,
                detect_bucket, resolved_at, automatic, resolve_bucket, first_response_due, rolled_up)
            SELECT md5('plan' || n)::uuid, 0, 'ADDR_INCORRECT', 'address', 'HIGH', 'SUPPORT', 'YTO', 'm-plan', at, at, 0,
                CASE WHEN n % 200 > 0 THEN at END, true, 0, at, n % 100 > 0
            FROM (SELECT n, TIMESTAMPTZ '2021-01-01Z' + n * interval '10 minutes' AS at FROM generate_series(1, 20000) n) AS told""";
    private static final String MANY_DAYS = """
            INSERT INTO daily_measure (dimension, day, value, merchant_id, measure, bucket, counted)
            SELECT dimension, DATE '2020-01-01' + day, 'v' || n, 'm-plan', 'OPENED', 0, 1
            FROM unnest(ARRAY['CODE', 'CARRIER', 'LANE', 'CHANNEL', 'OWNER']) AS dimension, generate_series(1, 700) AS day,
                generate_series(1, 10) n""";

    @Test
    void ofEpisodesOnlyThoseAreReadThatAreNotRolledUp() throws SQLException {
        try (PlannedTable episodes = PlannedTable.filled("case_episode", MANY_PARCELS, MANY_CASES, MANY_EPISODES)) {
            assertThat(planOfLook(episodes)).anyMatch(line -> line.contains("case_episode_pending"));
        }
    }

    @Test
    void ofDaysOnlyTheWeeksAreRead() throws SQLException {
        try (PlannedTable days = PlannedTable.filled("daily_measure", MANY_DAYS)) {
            assertThat(planOfLook(days))
                    .anyMatch(line -> line.contains("Index") && line.contains("on daily_measure"))
                    .noneMatch(line -> line.contains("Seq Scan on daily_measure"));
        }
    }

    @Test
    void ofWaybillsOnlyThoseOfTheWeekAreReadThatAreNotCounted() throws SQLException {
        try (PlannedTable parcels = PlannedTable.filled("subject", MANY_PARCELS)) {
            assertThat(planOfLook(parcels)).anyMatch(line -> line.contains("subject_unmeasured"));
        }
    }

    @Test
    void whatIsToBeRolledUpIsFoundAtTheBeginningOfAnIndex() throws SQLException {
        try (PlannedTable parcels = PlannedTable.filled("subject", MANY_PARCELS)) {
            assertThat(plan(parcels, JdbcWaybills.HEARD, parameters -> parameters.number(500)))
                    .anyMatch(line -> line.contains("subject_measurable"));
            assertThat(plan(parcels, JdbcWaybills.GIVEN_UP, parameters -> parameters
                            .instant(WEEK.begin())
                            .number(500)))
                    .anyMatch(line -> line.contains("subject_unmeasured"));
        }
    }

    private static List<String> planOfLook(PlannedTable table) throws SQLException {
        Counts counts = new Counts(List.of(Dimension.CODE, Dimension.CARRIER), WEEK, null, NOW);
        return plan(table, counts.sql(), counts::bind);
    }

    private static List<String> plan(PlannedTable table, String statement, Database.Binding binding)
            throws SQLException {
        return Database.query(table.connection(), "EXPLAIN " + statement, binding, row -> row.text("QUERY PLAN"));
    }
}
