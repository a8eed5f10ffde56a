package io.waymark.tracking.callback.adapter.persistence;

import io.waymark.jdbc.Database;
import io.waymark.jdbc.Row;
import io.waymark.tracking.callback.application.Claiming;
import io.waymark.tracking.callback.application.Outgoing;
import io.waymark.tracking.subscription.SigningSecrets;
import io.waymark.webhook.domain.Secrets;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Takes up what is due with one statement. Each endpoint is looked at by itself, through the index of its due streams, so that
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
                       SELECT t.subscription_id, t.shipment_code, t.due_at FROM callback_stream t
                        WHERE t.subscription_id = s.id AND t.due_at <= ?
                        ORDER BY t.due_at
                        LIMIT greatest(0, CASE WHEN s.failures > 0 THEN 1 ELSE ? END - coalesce(u.callbacks, 0))
                          FOR UPDATE SKIP LOCKED) l
                 WHERE s.status = 'ACTIVE' AND (s.rests_until IS NULL OR s.rests_until <= ?)
                   AND s.merchant_id <> ALL (?)
                 ORDER BY coalesce(u.callbacks, 0), l.due_at
                 LIMIT ?
            ), claimed AS (
                UPDATE callback_stream t SET due_at = ?, claim = t.claim + 1 FROM due
                 WHERE t.subscription_id = due.subscription_id AND t.shipment_code = due.shipment_code
                RETURNING t.subscription_id, t.shipment_code, t.claim
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
    private final SealedBodies bodies;
    private final SigningSecrets secrets;

    ClaimRows(Database database, SealedBodies bodies, SigningSecrets secrets) {
        this.database = database;
        this.bodies = bodies;
        this.secrets = secrets;
    }

    List<Outgoing> claim(Claiming claiming) {
        return database.query(
                CLAIM,
                parameters -> parameters
                        .rows(claiming.underWay().entrySet())
                        .uuids(Map.Entry::getKey)
                        .numbers(endpoint -> (long) endpoint.getValue())
                        .and()
                        .instant(claiming.now())
                        .number(claiming.perEndpoint())
                        .instant(claiming.now())
                        .texts(claiming.spent())
                        .number(claiming.inAll())
                        .instant(claiming.leaseEnds()),
                row -> outgoing(row, claiming));
    }

    private Outgoing outgoing(Row row, Claiming claiming) throws SQLException {
        UUID subscription = row.uuid("subscription_id");
        List<String> signing = new ArrayList<>();
        signing.add(secrets.open(row.bytes("secret"), subscription));
        Instant previousUntil = row.optionalInstant("previous_until");
        byte[] previous = row.optionalBytes("previous_secret");
        if (previous != null && previousUntil != null && previousUntil.isAfter(claiming.now())) {
            signing.add(secrets.open(previous, subscription));
        }
        return new Outgoing(
                row.uuid("id"),
                subscription,
                row.text("merchant_id"),
                row.text("shipment_code"),
                row.number("claim"),
                row.integer("attempts") + 1,
                claiming.leaseEnds(),
                row.instant("created_at"),
                row.text("callback_url"),
                new Secrets(signing),
                bodies.open(row.bytes("body"), row.uuid("event_id")));
    }
}
