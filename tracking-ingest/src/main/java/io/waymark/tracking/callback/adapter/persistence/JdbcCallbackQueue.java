package io.waymark.tracking.callback.adapter.persistence;

import io.waymark.jdbc.Database;
import io.waymark.jdbc.Row;
import io.waymark.tracking.callback.adapter.CallbackConfig;
import io.waymark.tracking.callback.application.Attempt;
import io.waymark.tracking.callback.application.CallbackQueue;
import io.waymark.tracking.callback.application.Claiming;
import io.waymark.tracking.callback.application.Ending;
import io.waymark.tracking.callback.application.Outgoing;
import io.waymark.tracking.callback.domain.CallbackUpdate;
import io.waymark.webhook.domain.EndpointHealth;
import io.waymark.webhook.domain.Outcome;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The queue in PostgreSQL: one statement for each step, locks in the order endpoints, streams, deliveries. */
@Singleton
class JdbcCallbackQueue implements CallbackQueue {
    private static final String LOCK_ENDPOINTS = """
            SELECT id, failures, failing_since, rests_until, reported, status = 'DISABLED' AS gone FROM callback_subscription
             WHERE id = ANY (?) ORDER BY id FOR UPDATE""";
    private static final String LOCK_HELD = """
            SELECT a.place FROM callback_stream l
              JOIN unnest(?::uuid[], ?::text[], ?::int8[]) WITH ORDINALITY
                   AS a (subscription_id, shipment_code, claim, place)
                ON l.subscription_id = a.subscription_id AND l.shipment_code = a.shipment_code AND l.claim = a.claim
             ORDER BY l.subscription_id, l.shipment_code FOR UPDATE OF l""";
    private static final String CLOSE = """
            UPDATE callback_delivery d
               SET status = e.status, attempts = e.attempts, attempted_at = e.attempted_at,
                   response_code = e.response_code::integer, fault = e.fault, latency_ms = e.latency_ms
              FROM unnest(?::uuid[], ?::text[], ?::int8[], ?::timestamptz[], ?::text[], ?::text[], ?::int8[])
                   AS e (id, status, attempts, attempted_at, response_code, fault, latency_ms)
             WHERE d.id = e.id""";

    /** Reads the deliveries anew after the streams are locked: what was queued behind a callback meanwhile is seen. */
    private static final String FREE = """
            UPDATE callback_stream l
               SET due_at = coalesce(e.retry_at, CASE WHEN EXISTS (
                       SELECT FROM callback_delivery d
                        WHERE d.subscription_id = l.subscription_id AND d.shipment_code = l.shipment_code
                          AND d.status = 'PENDING') THEN ?::timestamptz END)
              FROM unnest(?::uuid[], ?::text[], ?::timestamptz[]) AS e (subscription_id, shipment_code, retry_at)
             WHERE l.subscription_id = e.subscription_id AND l.shipment_code = e.shipment_code""";

    private static final String SAVE_HEALTH = """
            UPDATE callback_subscription s
               SET failures = e.failures, failing_since = e.failing_since, rests_until = e.rests_until, reported = e.reported,
                   version = s.version + CASE WHEN e.gone AND s.status <> 'DISABLED' THEN 1 ELSE 0 END,
                   status = CASE WHEN e.gone THEN 'DISABLED' ELSE s.status END
              FROM unnest(?::uuid[], ?::int8[], ?::timestamptz[], ?::timestamptz[], ?::bool[], ?::bool[])
                   AS e (id, failures, failing_since, rests_until, reported, gone)
             WHERE s.id = e.id""";

    private static final String FORGET_STREAMS = "DELETE FROM callback_stream WHERE subscription_id = ?";
    private static final String FORGET_DELIVERIES = "DELETE FROM callback_delivery WHERE subscription_id = ?";

    private final Database database;
    private final UpdateMatching matching;
    private final ClaimRows claims;
    private final CallbackConfig config;
    private final Clock clock;

    JdbcCallbackQueue(
            Database database, UpdateMatching matching, ClaimRows claims, CallbackConfig config, Clock clock) {
        this.database = database;
        this.matching = matching;
        this.claims = claims;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public int add(List<? extends CallbackUpdate> updates) {
        return matching.add(updates, config.followAfterEnd(), clock.instant());
    }

    @Override
    public List<Outgoing> claim(Claiming claiming) {
        return claims.claim(claiming);
    }

    @Override
    public Map<UUID, EndpointHealth> lockEndpoints(Collection<UUID> subscriptions) {
        return database
                .query(
                        LOCK_ENDPOINTS,
                        parameters -> parameters.uuids(subscriptions),
                        row -> Map.entry(row.uuid("id"), health(row)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public List<Attempt> lockHeld(List<Attempt> attempts) {
        return database.query(
                LOCK_HELD,
                parameters -> parameters
                        .rows(attempts)
                        .uuids(attempt -> attempt.callback().subscriptionId())
                        .texts(attempt -> attempt.callback().shipmentCode())
                        .numbers(attempt -> attempt.callback().claim()),
                row -> attempts.get(row.integer("place") - 1));
    }

    @Override
    public void close(List<Ending> endings) {
        if (endings.isEmpty()) {
            return;
        }
        database.update(CLOSE, parameters -> parameters
                .rows(endings)
                .uuids(ending -> ending.attempt().callback().id())
                .texts(ending -> ending.status().name())
                .numbers(ending -> (long) ending.attempt().callback().attempt())
                .instants(ending -> ending.attempt().endedAt())
                .texts(ending -> code(ending.attempt().outcome()))
                .texts(ending -> fault(ending.attempt().outcome()))
                .numbers(ending -> ending.attempt().took().toMillis()));
        database.update(FREE, parameters -> parameters
                .instant(clock.instant())
                .rows(endings)
                .uuids(ending -> ending.attempt().callback().subscriptionId())
                .texts(ending -> ending.attempt().callback().shipmentCode())
                .instants(Ending::retryAt));
    }

    @Override
    public void saveHealth(Map<UUID, EndpointHealth> healths) {
        if (healths.isEmpty()) {
            return;
        }
        List<Map.Entry<UUID, EndpointHealth>> rows = List.copyOf(healths.entrySet());
        database.update(SAVE_HEALTH, parameters -> parameters
                .rows(rows)
                .uuids(Map.Entry::getKey)
                .numbers(row -> (long) row.getValue().failures())
                .instants(row -> row.getValue().failingSince())
                .instants(row -> row.getValue().restsUntil())
                .flags(row -> row.getValue().reported())
                .flags(row -> row.getValue().gone()));
    }

    @Override
    public void forget(UUID subscription) {
        database.update(FORGET_STREAMS, parameters -> parameters.uuid(subscription));
        database.update(FORGET_DELIVERIES, parameters -> parameters.uuid(subscription));
    }

    private static EndpointHealth health(Row row) throws SQLException {
        return new EndpointHealth(
                row.integer("failures"),
                row.optionalInstant("failing_since"),
                row.optionalInstant("rests_until"),
                row.flag("reported"),
                row.flag("gone"));
    }

    private static @Nullable String code(Outcome outcome) {
        Integer code = outcome.responseCode();
        return code == null ? null : code.toString();
    }

    private static @Nullable String fault(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Taken taken -> null;
            case Outcome.Gone gone -> "GONE";
            case Outcome.Failed failed -> failed.fault().name();
        };
    }
}
