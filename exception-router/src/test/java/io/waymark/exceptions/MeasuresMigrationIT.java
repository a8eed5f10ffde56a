package io.waymark.exceptions;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.exceptions.measures.domain.Spans;
import io.waymark.jdbc.Database;
import io.waymark.testkit.TestServers;
import io.waymark.testkit.servers.PostgresServer;
import io.waymark.testkit.servers.ServiceDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** Cases of before episodes were kept have the episode that they still remember. */
class MeasuresMigrationIT {
    private static final String PARCELS = """
            INSERT INTO subject (key, shipment_code, merchant_id, carrier, state_carrier, origin, destination, seen_country, seen_region)
            VALUES ('shipment/silent', 'silent', 'm-1', 'YTO', 'SF', 'CN', 'DE', NULL, NULL),
                ('shipment/solved', 'solved', 'm-1', NULL, 'SF', NULL, NULL, 'CN', 'GD'),
                ('shipment/many', 'many', 'm-1', 'YTO', NULL, 'CN', 'DE', NULL, NULL)""";
    private static final String SILENCE = """
            INSERT INTO occurrence (subject_key, code, family, first_at, last_at, times, rule, words, explanation, event_id, known_at)
            VALUES ('shipment/silent', 'STALL_LABEL', 'stalled', '2026-03-01Z', '2026-03-01Z', 1, 'STALL_CLOCK', '{}', 'silent',
                gen_random_uuid(), '2026-03-03Z')""";

    /** Parcels' names, how they ended, and the times from the beginning until then; all opened an hour after the silence was told. */
    private static final String CASES = """
            INSERT INTO exception_case (case_id, subject_key, shipment_code, merchant_id, family, code, severity, owner, copy_owners,
                by_hand, rule, words, explanation, event_id, occurred_at, state, occurrences, opened_at, clock_started_at,
                first_response_due, first_response_notified, resolve_due, resolve_notified, resolved_at, resolved_automatically,
                resolution, reopenings, version)
            SELECT gen_random_uuid(), 'shipment/' || parcel, parcel, 'm-1', family, code, 'MEDIUM', 'OPERATIONS', '{}', false, rule,
                '{}', 'before', gen_random_uuid(), '2026-03-01Z', state, 1, '2026-03-01Z', begun, begun + interval '4 hours', 0,
                begun + interval '1 day', 0, begun + took, automatic, CASE WHEN took IS NOT NULL THEN 'SOLVED' END, reopenings, 1
            FROM (SELECT TIMESTAMPTZ '2026-03-03 01:00Z' AS begun) AS beginning, (VALUES
                ('silent', 'stalled', 'STALL_LABEL', 'STALL_CLOCK', 'OPEN', NULL::interval, NULL::boolean, 0),
                ('solved', 'address', 'ADDR_INCORRECT', 'CARRIER_CODE', 'CLOSED', interval '5 hours', false, 2))
                AS told (parcel, family, code, rule, state, took, automatic, reopenings)""";

    private static final String MANY_CASES = """
            INSERT INTO exception_case (case_id, subject_key, shipment_code, merchant_id, family, code, severity, owner, copy_owners,
                by_hand, rule, words, explanation, event_id, occurred_at, state, occurrences, opened_at, clock_started_at,
                first_response_due, first_response_notified, resolve_due, resolve_notified, resolved_at, resolved_automatically,
                resolution, reopenings, version)
            SELECT gen_random_uuid(), 'shipment/many', 'many', 'm-1', 'address', 'ADDR_INCORRECT', 'HIGH', 'SUPPORT', '{}',
                false, 'CARRIER_CODE', '{}', 'before', gen_random_uuid(), '2026-03-01Z', 'CLOSED', 1, '2026-03-01Z', '2026-03-01Z',
                '2026-03-01Z', 0, NULL, 0, TIMESTAMPTZ '2026-03-01Z' + n * n * interval '7 seconds', true, 'RECOVERED', 0, 1
            FROM generate_series(0, 300) n""";

    @Test
    void aCaseHasItsLastEpisode() throws SQLException {
        try (Connection connection = migrated()) {
            assertThat(lines(connection, """
                            SELECT concat_ws(' ', code, number, carrier, lane, place, opened_at - evident_at, acknowledged_at - opened_at,
                                resolved_at - opened_at, automatic, first_response_late_at - opened_at, resolve_late_at - opened_at)
                                AS line
                            FROM case_episode WHERE owner = 'OPERATIONS' ORDER BY code"""))
                    .containsExactly(
                            "ADDR_INCORRECT 2 SF CN-GD 2 days 01:00:00 05:00:00 05:00:00 f 04:00:00",
                            "STALL_LABEL 0 YTO CN-DE DE 01:00:00 04:00:00 1 day");
        }
    }

    @Test
    void howLongItTookIsCountedAsEverAfter() throws SQLException {
        try (Connection connection = migrated()) {
            List<String> wrong = Database.query(
                    connection,
                    """
                    SELECT CAST(extract(epoch FROM resolved_at - opened_at) AS bigint) AS seconds, resolve_bucket FROM case_episode
                    WHERE owner = 'SUPPORT'""",
                    parameters -> {},
                    row -> Spans.bucket(Duration.ofSeconds(row.number("seconds"))) == row.integer("resolve_bucket")
                            ? ""
                            : row.number("seconds") + " s in " + row.integer("resolve_bucket"));

            assertThat(wrong).hasSize(301).containsOnly("");
        }
    }

    private static Connection migrated() throws SQLException {
        PostgresServer server = TestServers.postgres();
        ServiceDatabase database = ServiceDatabase.make(server, TestServers.databaseName(), server.password());
        migrate(database, "13");
        Connection connection = DriverManager.getConnection(database.jdbcUrl(), database.owner(), database.password());
        try (Statement statement = connection.createStatement()) {
            for (String before : List.of(PARCELS, SILENCE, CASES, MANY_CASES)) {
                statement.execute(before);
            }
        }
        migrate(database, "15");
        return connection;
    }

    private static void migrate(ServiceDatabase database, String target) {
        Flyway.configure()
                .dataSource(database.jdbcUrl(), database.owner(), database.password())
                .locations("db/delivery", "db/migration")
                .placeholders(Map.of("writer", database.writer(), "replication", database.replication()))
                .target(target)
                .load()
                .migrate();
    }

    private static List<String> lines(Connection connection, String sql) throws SQLException {
        return Database.query(connection, sql, parameters -> {}, row -> row.text("line"));
    }
}
