package io.waymark.tracking.subscription.adapter.persistence;

import io.waymark.jdbc.Columns;
import io.waymark.tracking.subscription.adapter.CallbackConfig;
import io.waymark.tracking.subscription.application.Attempt;
import io.waymark.tracking.subscription.application.CallbackQueue;
import io.waymark.tracking.subscription.application.Claiming;
import io.waymark.tracking.subscription.application.Ending;
import io.waymark.tracking.subscription.application.Outgoing;
import io.waymark.tracking.subscription.domain.Health;
import io.waymark.tracking.subscription.domain.News;
import io.waymark.tracking.subscription.domain.Outcome;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The queue in PostgreSQL: one statement for each step, locks in the order endpoints, lanes, deliveries. */
@Singleton
class JdbcCallbackQueue implements CallbackQueue {
    private static final String LOCK_ENDPOINTS = """
            SELECT id, failures, rests_until, told, status = 'DISABLED' AS gone FROM callback_subscription
             WHERE id = ANY (?) ORDER BY id FOR UPDATE""";
    private static final String LOCK_HELD = """
            SELECT a.place FROM callback_lane l
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

    /** Reads the deliveries anew after the lanes are locked: what was queued behind a callback meanwhile is seen. */
    private static final String FREE = """
            UPDATE callback_lane l
               SET due_at = coalesce(e.retry_at, CASE WHEN EXISTS (
                       SELECT FROM callback_delivery d
                        WHERE d.subscription_id = l.subscription_id AND d.shipment_code = l.shipment_code
                          AND d.status = 'PENDING') THEN ?::timestamptz END)
              FROM unnest(?::uuid[], ?::text[], ?::timestamptz[]) AS e (subscription_id, shipment_code, retry_at)
             WHERE l.subscription_id = e.subscription_id AND l.shipment_code = e.shipment_code""";

    private static final String SAVE_HEALTH = """
            UPDATE callback_subscription s
               SET failures = e.failures, rests_until = e.rests_until, told = e.told,
                   status = CASE WHEN e.gone THEN 'DISABLED' ELSE s.status END
              FROM unnest(?::uuid[], ?::int8[], ?::timestamptz[], ?::bool[], ?::bool[])
                   AS e (id, failures, rests_until, told, gone)
             WHERE s.id = e.id""";

    private final Database database;
    private final FeedRows feed;
    private final ClaimRows claims;
    private final CallbackConfig config;
    private final Clock clock;

    JdbcCallbackQueue(Database database, FeedRows feed, ClaimRows claims, CallbackConfig config, Clock clock) {
        this.database = database;
        this.feed = feed;
        this.claims = claims;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public int add(List<News> news) {
        return feed.add(news, config.followAfterEnd(), clock.instant());
    }

    @Override
    public List<Outgoing> claim(Claiming claiming) {
        return claims.claim(claiming);
    }

    @Override
    public Map<UUID, Health> lockEndpoints(Collection<UUID> subscriptions) {
        Map<UUID, Health> healths = new HashMap<>();
        database.rows(
                        LOCK_ENDPOINTS,
                        statement -> new Columns<>(statement, List.copyOf(subscriptions)).uuids(id -> id),
                        row -> Map.entry(row.getObject("id", UUID.class), SubscriptionRows.health(row)))
                .forEach(entry -> healths.put(entry.getKey(), entry.getValue()));
        return healths;
    }

    @Override
    public List<Attempt> lockHeld(List<Attempt> attempts) {
        return database.rows(
                LOCK_HELD,
                statement -> new Columns<>(statement, attempts)
                        .uuids(attempt -> attempt.callback().subscriptionId())
                        .texts(attempt -> attempt.callback().shipmentCode())
                        .numbers(attempt -> attempt.callback().claim()),
                row -> attempts.get(row.getInt(1) - 1));
    }

    @Override
    public void close(List<Ending> endings) {
        if (endings.isEmpty()) {
            return;
        }
        database.run(CLOSE, statement -> new Columns<>(statement, endings)
                .uuids(ending -> ending.attempt().callback().id())
                .texts(ending -> ending.status().name())
                .numbers(ending -> (long) ending.attempt().callback().attempt())
                .instants(ending -> ending.attempt().endedAt())
                .texts(ending -> code(ending.attempt().outcome()))
                .texts(ending -> fault(ending.attempt().outcome()))
                .numbers(ending -> ending.attempt().took().toMillis()));
        database.run(FREE, statement -> {
            statement.setObject(1, Database.utc(clock.instant()));
            new Columns<>(statement, endings, 2)
                    .uuids(ending -> ending.attempt().callback().subscriptionId())
                    .texts(ending -> ending.attempt().callback().shipmentCode())
                    .instants(Ending::retryAt);
        });
    }

    @Override
    public void saveHealth(Map<UUID, Health> healths) {
        if (healths.isEmpty()) {
            return;
        }
        List<Map.Entry<UUID, Health>> rows = List.copyOf(healths.entrySet());
        database.run(SAVE_HEALTH, statement -> new Columns<>(statement, rows)
                .uuids(Map.Entry::getKey)
                .numbers(row -> (long) row.getValue().failures())
                .instants(row -> row.getValue().restsUntil())
                .flags(row -> row.getValue().told())
                .flags(row -> row.getValue().gone()));
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
