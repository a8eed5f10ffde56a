package io.waymark.tracking.ingest;

import io.waymark.testkit.OwnerConnection;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Looks into the database from outside, as its owner. */
@Singleton
public class Store {
    public long count(String sql, Object... parameters) {
        return Long.parseLong(texts(sql, parameters).getFirst());
    }

    /** Changes what is stored, behind the service's back. */
    public int change(String sql, Object... parameters) {
        try (Connection connection = OwnerConnection.open();
                PreparedStatement change = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                change.setObject(i + 1, parameters[i]);
            }
            return change.executeUpdate();
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    public List<String> texts(String sql, Object... parameters) {
        try (Connection connection = OwnerConnection.open();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                select.setObject(i + 1, parameters[i]);
            }
            List<String> texts = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    texts.add(row.getString(1));
                }
            }
            return texts;
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    /** Runs a statement that answers nothing. */
    public void run(String sql) {
        try (Connection connection = OwnerConnection.open();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    public long nodes(String number) {
        return count("SELECT count(*) FROM shipment_node WHERE tracking_number = ?", number);
    }

    /** Payloads of one type published for a shipment, in their order. */
    public List<String> events(String type, String shipmentCode) {
        return texts(
                "SELECT payload FROM outbox_event WHERE type = ? AND key = ? ORDER BY recorded_at, id",
                type,
                shipmentCode);
    }

    public long incidents(String kind, String subject) {
        return count(
                "SELECT count(*) FROM outbox_event WHERE key = ? AND payload::jsonb ->> 'subject' = ?",
                "tracking-ingest:" + kind,
                subject);
    }
}
