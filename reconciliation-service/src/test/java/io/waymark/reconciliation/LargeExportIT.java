package io.waymark.reconciliation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.waymark.reconciliation.played.PlayedPsp;
import io.waymark.testkit.Backends;
import io.waymark.testkit.TestTokens;
import io.waymark.web.Roles;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** An export that needs many pages loses no row and repeats none. */
@QuarkusTest
@WithTestResource(Backends.class)
@WithTestResource(PlayedPsp.class)
class LargeExportIT {
    private static final int ENTRIES = 5_500;

    /** Entries of two merchants in turn: entry n moves n minor units. */
    private static final String BOOK = """
            WITH e AS (
                INSERT INTO ledger_entry (entry_id, kind, business_key, order_id, merchant_id, reason, evidence,
                                          occurred_at, recorded_at)
                SELECT gen_random_uuid(), 'REFUND', n || '/' || gen_random_uuid(), gen_random_uuid(),
                       CASE n % 2 WHEN 0 THEN ? ELSE 'neighbour' END, 'entry ' || n, ARRAY[gen_random_uuid()],
                       now(), now()
                FROM generate_series(1, ?) n ORDER BY n
                RETURNING position, split_part(business_key, '/', 1)::bigint AS n)
            INSERT INTO ledger_line
            SELECT position, line, 'refunds', CASE line WHEN 1 THEN n ELSE -n END, 'KWD'
            FROM e, generate_series(1, 2) line""";

    @Inject
    DataSource database;

    @Test
    void holdEveryRowOnceInTheOrderOfBooking() throws SQLException {
        String merchant = "large-" + UUID.randomUUID();
        book(merchant);
        JsonNode export = ready(merchant);
        List<NamedCsvRecord> lines = lines(export);
        assertThat(lines).hasSize(ENTRIES);
        assertThat(lines.stream().map(line -> line.getField("entry_id")).distinct())
                .hasSize(ENTRIES / 2);
        assertThat(lines.stream().map(line -> Long.valueOf(line.getField("position"))))
                .isSorted();
        long sumOfEven = (ENTRIES / 2L) * (ENTRIES / 2L + 1);
        assertThat(export.at("/totals/0/debits").asText())
                .isEqualTo(BigDecimal.valueOf(sumOfEven, 3).toPlainString());
        assertThat(export.path("rows").asInt()).isEqualTo(ENTRIES);
    }

    private void book(String merchant) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(BOOK)) {
            insert.setString(1, merchant);
            insert.setInt(2, ENTRIES);
            insert.executeUpdate();
        }
    }

    private static JsonNode ready(String merchant) {
        String id = ServiceClient.post(
                        "/v1/exports", Map.of("from", "2026-01-01", "to", "2099-01-01", "merchantId", merchant))
                .path("exportId")
                .asText();
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> ServiceClient.get("/v1/exports/" + id),
                        found -> found.path("state").asText().equals("READY"));
    }

    private static List<NamedCsvRecord> lines(JsonNode export) {
        String file = given().auth()
                .oauth2(TestTokens.bearer(Roles.FINANCE))
                .get(export.path("csv").asText())
                .asString();
        return CsvReader.builder().ofNamedCsvRecord(file).stream()
                .filter(record -> record.getField("record").equals("LINE"))
                .toList();
    }
}
