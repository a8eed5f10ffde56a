package io.waymark.tracking.subscription.adapter.persistence;

import io.waymark.tracking.shipment.adapter.persistence.StoredTimes;
import io.waymark.tracking.shipment.domain.State;
import io.waymark.tracking.subscription.domain.EndpointHealth;
import io.waymark.tracking.subscription.domain.Filter;
import io.waymark.tracking.subscription.domain.Subscription;
import io.waymark.tracking.subscription.domain.SubscriptionStatus;
import io.waymark.tracking.subscription.domain.UpdateKind;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A row of a subscription as a value; secrets stay in the database. */
final class SubscriptionRows {
    static final String COLUMNS = """
            id, merchant_id, callback_url, description, kinds, states, shipment_codes, carrier, status,
            failures, rests_until, reported, status = 'DISABLED' AS gone, previous_until, created_at""";

    static Subscription subscription(ResultSet row) throws SQLException {
        return new Subscription(
                row.getObject("id", UUID.class),
                row.getString("merchant_id"),
                row.getString("callback_url"),
                row.getString("description"),
                new Filter(
                        list(row.getArray("kinds"), word -> UpdateKind.of(word).orElseThrow()),
                        list(row.getArray("states"), State::valueOf),
                        list(row.getArray("shipment_codes"), code -> code),
                        row.getString("carrier")),
                SubscriptionStatus.valueOf(row.getString("status")),
                health(row),
                StoredTimes.instant(row, "previous_until"),
                Objects.requireNonNull(StoredTimes.instant(row, "created_at")));
    }

    static EndpointHealth health(ResultSet row) throws SQLException {
        return new EndpointHealth(
                row.getInt("failures"),
                StoredTimes.instant(row, "rests_until"),
                row.getBoolean("reported"),
                row.getBoolean("gone"));
    }

    private static <T> @Nullable List<T> list(@Nullable Array array, Function<String, T> reader) throws SQLException {
        return array == null
                ? null
                : Arrays.stream((String[]) array.getArray()).map(reader).toList();
    }

    private SubscriptionRows() {}
}
