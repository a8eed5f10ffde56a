package io.waymark.tracking.subscription.adapter.persistence;

import io.waymark.tracking.shipment.domain.State;
import io.waymark.tracking.subscription.SigningSecrets;
import io.waymark.tracking.subscription.application.Allowances.Allowance;
import io.waymark.tracking.subscription.application.Subscriptions;
import io.waymark.tracking.subscription.domain.Filter;
import io.waymark.tracking.subscription.domain.Subscription;
import io.waymark.tracking.subscription.domain.SubscriptionStatus;
import io.waymark.tracking.subscription.domain.UpdateKind;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Subscriptions as rows; whoever changes one holds its row's lock until the end of the transaction. */
@Singleton
class JdbcSubscriptions implements Subscriptions {
    /** One merchant's subscriptions are counted and added by one transaction at a time. */
    private static final String ONE_AT_A_TIME =
            "SELECT pg_advisory_xact_lock(hashtextextended('subscriptions/' || ?, 0))";

    private static final String ADD = """
            INSERT INTO callback_subscription (id, merchant_id, callback_url, description, kinds, states, shipment_codes,
                                               carrier, status, secret, created_at)
            SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?
             WHERE (SELECT count(*) < ? AND coalesce(sum(cardinality(shipment_codes)), 0) + ? <= ?
                      FROM callback_subscription WHERE merchant_id = ?)""";
    private static final String FIND =
            "SELECT " + SubscriptionRows.COLUMNS + " FROM callback_subscription WHERE id = ?";
    private static final String PAGE = "SELECT " + SubscriptionRows.COLUMNS + """
             FROM callback_subscription
            WHERE (?::text IS NULL OR merchant_id = ?) AND (?::uuid IS NULL OR id > ?) ORDER BY id LIMIT ?""";
    private static final String SET_STATUS = """
            UPDATE callback_subscription SET status = ?, failures = CASE WHEN ? THEN 0 ELSE failures END,
                   rests_until = CASE WHEN ? THEN NULL ELSE rests_until END WHERE id = ?""";
    private static final String ROTATE = """
            UPDATE callback_subscription SET previous_secret = secret, previous_until = ?, secret = ? WHERE id = ?""";
    private static final String REMOVE =
            "DELETE FROM callback_subscription WHERE id = ? RETURNING " + SubscriptionRows.COLUMNS;

    private final Database database;
    private final SigningSecrets secrets;

    JdbcSubscriptions(Database database, SigningSecrets secrets) {
        this.database = database;
        this.secrets = secrets;
    }

    @Override
    public boolean add(Subscription subscription, String secret, Allowance allowance) {
        String merchant = subscription.merchantId();
        database.rows(ONE_AT_A_TIME, statement -> statement.setString(1, merchant), row -> "");
        Filter filter = subscription.filter();
        return database.run(ADD, statement -> {
                    Connection connection = statement.getConnection();
                    statement.setObject(1, subscription.id());
                    statement.setString(2, merchant);
                    statement.setString(3, subscription.callbackUrl());
                    statement.setString(4, subscription.description());
                    statement.setArray(5, array(connection, filter.kinds(), UpdateKind::word));
                    statement.setArray(6, array(connection, filter.states(), State::name));
                    statement.setArray(7, array(connection, filter.shipmentCodes(), code -> code));
                    statement.setString(8, filter.carrier());
                    statement.setString(9, subscription.status().name());
                    statement.setBytes(10, secrets.seal(secret, subscription.id()));
                    statement.setObject(11, Database.utc(subscription.createdAt()));
                    statement.setInt(12, allowance.subscriptions());
                    statement.setInt(
                            13,
                            filter.shipmentCodes() == null
                                    ? 0
                                    : filter.shipmentCodes().size());
                    statement.setInt(14, allowance.shipments());
                    statement.setString(15, merchant);
                })
                == 1;
    }

    @Override
    public Optional<Subscription> find(UUID id) {
        return database.rows(FIND, statement -> statement.setObject(1, id), SubscriptionRows::subscription).stream()
                .findFirst();
    }

    @Override
    public List<Subscription> page(@Nullable String merchantId, @Nullable UUID after, int most) {
        return database.rows(
                PAGE,
                statement -> {
                    statement.setString(1, merchantId);
                    statement.setString(2, merchantId);
                    statement.setObject(3, after);
                    statement.setObject(4, after);
                    statement.setInt(5, most);
                },
                SubscriptionRows::subscription);
    }

    @Override
    public void setStatus(UUID id, SubscriptionStatus status) {
        boolean resumed = status == SubscriptionStatus.ACTIVE;
        database.run(SET_STATUS, statement -> {
            statement.setString(1, status.name());
            statement.setBoolean(2, resumed);
            statement.setBoolean(3, resumed);
            statement.setObject(4, id);
        });
    }

    @Override
    public void rotate(UUID id, String secret, Instant previousUntil) {
        database.run(ROTATE, statement -> {
            statement.setObject(1, Database.utc(previousUntil));
            statement.setBytes(2, secrets.seal(secret, id));
            statement.setObject(3, id);
        });
    }

    @Override
    public Optional<Subscription> remove(UUID id) {
        List<Subscription> removed =
                database.rows(REMOVE, statement -> statement.setObject(1, id), SubscriptionRows::subscription);
        return removed.stream().findFirst();
    }

    private static <T> @Nullable Array array(Connection connection, @Nullable List<T> values, Function<T, String> text)
            throws SQLException {
        return values == null
                ? null
                : connection.createArrayOf("text", values.stream().map(text).toArray());
    }
}
