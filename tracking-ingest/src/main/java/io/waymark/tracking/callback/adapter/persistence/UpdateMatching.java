package io.waymark.tracking.callback.adapter.persistence;

import io.waymark.jdbc.Database;
import io.waymark.tracking.callback.domain.CallbackUpdate;
import io.waymark.tracking.callback.domain.ShipmentUpdate;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Matches updates with subscriptions in one statement, however many there are of either. */
@Singleton
class UpdateMatching {
    /** Which shipments any subscription may be about, with the merchant's own number of the order. */
    private static final String REFERENCES = """
            SELECT DISTINCT n.shipment_code, s.reference_no
              FROM unnest(?::text[], ?::text[]) AS n (merchant_id, shipment_code)
              LEFT JOIN shipment s ON s.shipment_code = n.shipment_code
             WHERE EXISTS (SELECT FROM callback_subscription c WHERE c.merchant_id = n.merchant_id)""";

    /**
     * Streams are taken in their order, so that two batches never wait for each other. A stream that is due already stays due
     * as it is: what is new waits behind what is pending.
     */
    private static final String ADD = """
            WITH recent AS (
                SELECT * FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::int8[], ?::text[],
                                     ?::timestamptz[], ?::bool[], ?::bool[], ?::bool[], ?::bytea[]) WITH ORDINALITY
                    AS n (event_id, kind, merchant_id, shipment_code, carrier, version, state, known_at, decides, ends, named_only,
                          body, place)
            ), followed AS (
                SELECT s.id AS subscription_id, n.*, l.subscription_id IS NOT NULL AS has_stream,
                       CASE WHEN n.named_only THEN coalesce(n.kind = ANY (s.kinds), false)
                            ELSE (s.kinds IS NULL OR n.kind = ANY (s.kinds)) AND (s.states IS NULL OR n.state = ANY (s.states))
                       END AS wanted
                  FROM recent n
                  JOIN callback_subscription s ON s.merchant_id = n.merchant_id
                       AND s.status <> 'DISABLED'
                       AND (s.shipment_codes IS NULL OR n.shipment_code = ANY (s.shipment_codes))
                       AND (s.carrier IS NULL OR n.carrier = s.carrier)
                  LEFT JOIN callback_stream l ON l.subscription_id = s.id AND l.shipment_code = n.shipment_code
                 WHERE l.final_at IS NULL OR n.known_at <= l.final_at + ?::interval
            ), stream AS (
                INSERT INTO callback_stream AS l (subscription_id, shipment_code, due_at, final_at, touched_at)
                SELECT subscription_id, shipment_code,
                       CASE WHEN bool_or(wanted) THEN ?::timestamptz END,
                       (array_agg(CASE WHEN ends THEN known_at ELSE 'infinity' END ORDER BY version DESC)
                            FILTER (WHERE decides))[1],
                       ?::timestamptz
                  FROM followed GROUP BY subscription_id, shipment_code
                HAVING bool_or(wanted OR ends OR (decides AND has_stream))
                 ORDER BY subscription_id, shipment_code
                ON CONFLICT (subscription_id, shipment_code) DO UPDATE
                   SET due_at = coalesce(l.due_at, excluded.due_at),
                       final_at = CASE WHEN excluded.final_at = 'infinity' THEN excluded.final_at
                                       ELSE least(l.final_at, excluded.final_at) END,
                       touched_at = excluded.touched_at
            )
            INSERT INTO callback_delivery
                   (id, subscription_id, shipment_code, version, event_id, kind, body, status, created_at)
            SELECT uuidv7(), subscription_id, shipment_code, version, event_id, kind, body, 'PENDING', ?::timestamptz
              FROM followed WHERE wanted ORDER BY version, place""";

    private final Database database;
    private final SealedBodies bodies;

    UpdateMatching(Database database, SealedBodies bodies) {
        this.database = database;
        this.bodies = bodies;
    }

    private record Addressed(
            CallbackUpdate update, @Nullable String referenceNo) {
        String state() {
            return update instanceof ShipmentUpdate shipment && shipment.state() != null
                    ? shipment.state().name()
                    : "";
        }

        boolean decides() {
            return update instanceof ShipmentUpdate shipment && shipment.decides();
        }

        boolean ends() {
            return update instanceof ShipmentUpdate shipment && shipment.ends();
        }
    }

    /**
     * Adds callbacks.
     *
     * @param grace how long a shipment is followed after its way is over
     */
    int add(List<? extends CallbackUpdate> updates, Duration grace, Instant now) {
        Map<String, @Nullable String> references = references(updates);
        List<Addressed> addressed = updates.stream()
                .<CallbackUpdate>map(update -> update)
                .filter(update -> references.containsKey(update.line()))
                .map(update -> new Addressed(update, references.get(update.line())))
                .toList();
        if (addressed.isEmpty()) {
            return 0;
        }
        return database.update(ADD, parameters -> parameters
                .rows(addressed)
                .uuids(row -> row.update().eventId())
                .texts(row -> row.update().kind().word())
                .texts(row -> row.update().merchantId())
                .texts(row -> row.update().line())
                .texts(row -> Objects.requireNonNullElse(row.update().carrier(), ""))
                .numbers(row -> row.update().version())
                .texts(Addressed::state)
                .instants(row -> row.update().knownAt())
                .flags(Addressed::decides)
                .flags(Addressed::ends)
                .flags(row -> row.update().kind().isOfOrder())
                .bytes(row -> bodies.seal(row.update(), row.referenceNo()))
                .and()
                .text(grace.toSeconds() + " seconds")
                .instant(now)
                .instant(now)
                .instant(now));
    }

    private Map<String, @Nullable String> references(List<? extends CallbackUpdate> updates) {
        Map<String, @Nullable String> references = new HashMap<>();
        database.query(
                REFERENCES,
                parameters -> parameters
                        .rows(updates)
                        .texts(CallbackUpdate::merchantId)
                        .texts(CallbackUpdate::line),
                row -> references.put(row.text("shipment_code"), row.optionalText("reference_no")));
        return references;
    }
}
