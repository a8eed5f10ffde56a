package io.waymark.reconciliation;

import com.fasterxml.jackson.databind.JsonNode;
import io.waymark.events.EventType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.awaitility.Awaitility;

/** What the service committed to its outbox: what others will hear. */
final class Published {

    /** Awaits so many events of the type whose payload holds the text. */
    static List<JsonNode> await(DataSource database, EventType<?> type, String text, int count) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> now(database, type, text), found -> found.size() >= count);
    }

    /** Events of the type whose payload holds the text. */
    static List<JsonNode> now(DataSource database, EventType<?> type, String text) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "SELECT payload FROM outbox_event WHERE type = ? AND payload LIKE ? ORDER BY recorded_at")) {
            query.setString(1, type.name());
            query.setString(2, "%" + text + "%");
            List<JsonNode> payloads = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    payloads.add(ServiceClient.json(rows.getString(1)));
                }
            }
            return payloads;
        }
    }

    private Published() {}
}
