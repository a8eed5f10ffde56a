package io.waymark.tracking.subscription.adapter.persistence;

import io.waymark.tracking.shipment.adapter.persistence.StoredTimes;
import io.waymark.tracking.subscription.application.Claiming;
import io.waymark.tracking.subscription.application.Outgoing;
import io.waymark.tracking.subscription.application.Secrets;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Takes up what is due with one statement. Each endpoint is looked at by itself, through the index of its due lanes, so that
 * one with a long queue hides nobody else's; an endpoint that fails gets one callback at a time.
 */
@Singleton
class ClaimRows {
    private static final String CLAIM = """
            WITH due AS (
                SELECT l.subscription_id, l.shipment_code
                  FROM callback_subscription s
                  LEFT JOIN unnest(?::uuid[], ?::int8[]) AS u (subscription_id, callbacks) ON u.subscription_id = s.id
                 CROSS JOIN LATERAL (
                       SELECT lane.subscription_id, lane.shipment_code, lane.due_at FROM callback_lane lane
                        WHERE lane.subscription_id = s.id AND lane.due_at <= ?
                        ORDER BY lane.due_at
                        LIMIT greatest(0, CASE WHEN s.failures > 0 THEN 1 ELSE ? END - coalesce(u.callbacks, 0))
                          FOR UPDATE SKIP LOCKED) l
                 WHERE s.status = 'ACTIVE' AND (s.rests_until IS NULL OR s.rests_until <= ?)
                   AND s.merchant_id <> ALL (?)
                 ORDER BY coalesce(u.callbacks, 0), l.due_at
                 LIMIT ?
            ), claimed AS (
                UPDATE callback_lane lane SET due_at = ?, claim = lane.claim + 1 FROM due
                 WHERE lane.subscription_id = due.subscription_id AND lane.shipment_code = due.shipment_code
                RETURNING lane.subscription_id, lane.shipment_code, lane.claim
            )
            SELECT d.id, s.id AS subscription_id, s.merchant_id, c.shipment_code, c.claim, d.attempts, d.created_at,
                   s.callback_url, s.secret, s.previous_secret, s.previous_until, d.body, d.event_id
              FROM claimed c
              JOIN callback_subscription s ON s.id = c.subscription_id
             CROSS JOIN LATERAL (
                   SELECT * FROM callback_delivery first
                    WHERE first.subscription_id = c.subscription_id AND first.shipment_code = c.shipment_code
                      AND first.status = 'PENDING'
                    ORDER BY first.version, first.id LIMIT 1) d""";

    private final Database database;
    private final Sealed sealed;

    ClaimRows(Database database, Sealed sealed) {
        this.database = database;
        this.sealed = sealed;
    }

    List<Outgoing> claim(Claiming claiming) {
        return database.rows(CLAIM, statement -> bind(statement, claiming), row -> outgoing(row, claiming));
    }

    private static void bind(PreparedStatement statement, Claiming claiming) throws SQLException {
        Connection connection = statement.getConnection();
        List<UUID> endpoints = List.copyOf(claiming.underWay().keySet());
        statement.setArray(1, connection.createArrayOf("uuid", endpoints.toArray()));
        statement.setArray(
                2,
                connection.createArrayOf(
                        "int8", endpoints.stream().map(claiming.underWay()::get).toArray()));
        statement.setObject(3, Database.utc(claiming.now()));
        statement.setInt(4, claiming.perEndpoint());
        statement.setObject(5, Database.utc(claiming.now()));
        statement.setArray(6, connection.createArrayOf("text", claiming.spent().toArray()));
        statement.setInt(7, claiming.inAll());
        statement.setObject(8, Database.utc(claiming.leaseEnds()));
    }

    private Outgoing outgoing(ResultSet row, Claiming claiming) throws SQLException {
        UUID subscription = row.getObject("subscription_id", UUID.class);
        List<String> secrets = new ArrayList<>();
        secrets.add(sealed.openSecret(row.getBytes("secret"), subscription));
        Instant previousUntil = StoredTimes.instant(row, "previous_until");
        byte[] previous = row.getBytes("previous_secret");
        if (previous != null && previousUntil != null && previousUntil.isAfter(claiming.now())) {
            secrets.add(sealed.openSecret(previous, subscription));
        }
        return new Outgoing(
                row.getObject("id", UUID.class),
                subscription,
                row.getString("merchant_id"),
                row.getString("shipment_code"),
                row.getLong("claim"),
                row.getInt("attempts") + 1,
                claiming.leaseEnds(),
                Objects.requireNonNull(StoredTimes.instant(row, "created_at")),
                row.getString("callback_url"),
                new Secrets(secrets),
                sealed.openBody(row.getBytes("body"), row.getObject("event_id", UUID.class)));
    }
}
