package io.waymark.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.testkit.TestServers;
import io.waymark.testkit.servers.PostgresServer;
import io.waymark.testkit.servers.ServiceDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** What was there before a migration is afterwards as if the migration had always been there. */
class HistoryMigrationIT {
    private static final String RANGE = "00000000-0000-7000-8000-000000000001";
    private static final String ORDER = "00000000-0000-7000-8000-000000000002";

    private static final List<String> BEFORE =
            List.of("""
            INSERT INTO customer_order (order_id, merchant_id, reference_no, shipment_code, channel, goods, parties, fingerprint,
                                        accepted_at)
            VALUES ('%s', 'acme', 'A-1', 'HX000000000CN', 'standard', '{}', '', '', '2026-03-01Z')""".formatted(ORDER), """
            INSERT INTO number_range (range_id, merchant_id, indicator, country, first_serial, last_serial, next_serial,
                                      created_at, created_by)
            VALUES ('%s', 'acme', 'HX', 'CN', 0, 9, 3, '2026-03-01Z', 'ops')""".formatted(RANGE), """
            INSERT INTO number_use (range_id, serial, order_id, void_reason, used_at)
            VALUES ('%1$s', 0, '%2$s', NULL, '2026-03-01Z'), ('%1$s', 1, NULL, 'REPEATED', '2026-03-01Z'),
                   ('%1$s', 2, NULL, 'REPEATED', '2026-03-01Z')""".formatted(RANGE, ORDER), """
            INSERT INTO shipment_journey (shipment_code, version, under_way, delivered)
            VALUES ('ARRIVED', 7, true, true), ('MOVING', 7, true, false)""", """
            INSERT INTO last_mile (shipment_code, order_id, carrier, issued_at, brand, teller, source, told_at, since)
            VALUES ('PUSHED', '%1$s', 'YTO', '2026-03-01Z', 'USPS', 'YTO', 'PUSH', '2026-03-02 12:04Z', '2026-03-02 12:00Z'),
                   ('ASKED', '%1$s', 'YTO', '2026-03-01Z', 'USPS', 'YTO', 'QUERY', '2026-03-02 13:00Z', '2026-03-02 13:00Z')""".formatted(ORDER));

    @Test
    void whatWasThereIsCountedAndTimedAsWhatComes() throws SQLException {
        PostgresServer server = TestServers.postgres();
        ServiceDatabase database = ServiceDatabase.make(server, TestServers.databaseName(), server.password());
        migrate(database, "16");
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.owner(), database.password());
                Statement statement = connection.createStatement()) {
            for (String before : BEFORE) {
                statement.execute(before);
            }

            migrate(database, "latest");

            assertThat(rows(statement, "SELECT issued, voided FROM number_range"))
                    .containsExactly("1 2");
            assertThat(rows(statement, "SELECT shipment_code, ended FROM shipment_journey ORDER BY 1"))
                    .containsExactly("ARRIVED t", "MOVING f");
            assertThat(rows(statement, """
                            SELECT shipment_code, told_at = since, signed_at - since FROM last_mile ORDER BY 1""")).containsExactly("ASKED t null", "PUSHED t 00:04:00");
        }
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

    private static List<String> rows(Statement statement, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                StringBuilder row = new StringBuilder();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.append(i == 1 ? "" : " ").append(result.getString(i));
                }
                rows.add(row.toString());
            }
        }
        return rows;
    }
}
