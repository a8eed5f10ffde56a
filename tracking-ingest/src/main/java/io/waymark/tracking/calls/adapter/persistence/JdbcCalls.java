package io.waymark.tracking.calls.adapter.persistence;

import io.waymark.jdbc.Columns;
import io.waymark.tracking.calls.application.CallQuestion;
import io.waymark.tracking.calls.application.CallStoreException;
import io.waymark.tracking.calls.application.Calls;
import io.waymark.tracking.calls.domain.Call;
import io.waymark.tracking.calls.domain.Direction;
import io.waymark.tracking.calls.domain.Outcome;
import io.waymark.tracking.ingest.adapter.persistence.RereadBodies;
import io.waymark.tracking.ingest.domain.Push;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Keeps lines in {@code call_note}; accepted pushes have none there, as {@code raw_push} says of them what a line would say. Ids
 * hold the time, so both are read in their order from the newest on.
 */
@Singleton
class JdbcCalls implements Calls {
    private static final String ADD = """
            INSERT INTO call_note (id, at, direction, provider, account, outcome, peer, tracking_number, detail, times)
            SELECT * FROM unnest(?::uuid[], ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                                 ?::text[], ?::int8[])
            ON CONFLICT DO NOTHING""";
    private static final String BODY = "SELECT received_at, provider, account, body FROM raw_push WHERE id = ?";
    private static final String FORGET = "DELETE FROM call_note WHERE id < ?";
    private static final String DATA_EXCEPTION = "22";
    private final DataSource dataSource;
    private final RereadBodies reader;

    JdbcCalls(DataSource dataSource, RereadBodies reader) {
        this.dataSource = dataSource;
        this.reader = reader;
    }

    @Override
    public void add(List<Call> calls) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(ADD)) {
            new Columns<>(insert, calls)
                    .uuids(Call::id)
                    .instants(Call::at)
                    .texts(call -> call.direction().name())
                    .texts(Call::provider)
                    .texts(Call::account)
                    .texts(call -> call.outcome().name())
                    .texts(Call::peer)
                    .texts(Call::trackingNumber)
                    .texts(Call::detail)
                    .numbers(Call::times);
            insert.executeUpdate();
        } catch (SQLException failed) {
            throw failure("calls cannot be written down", failed);
        }
    }

    @Override
    public List<Call> find(CallQuestion question) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = CallSearch.prepare(connection, question)) {
            List<Call> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(call(row));
                }
            }
            return found;
        } catch (SQLException failed) {
            throw failure("calls cannot be read", failed);
        }
    }

    @Override
    public Optional<Reading> read(UUID id) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(BODY)) {
            select.setObject(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.ofNullable(reading(id, row)) : Optional.empty();
            }
        } catch (SQLException failed) {
            throw failure("a push cannot be read", failed);
        }
    }

    private @Nullable Reading reading(UUID id, ResultSet row) throws SQLException {
        Instant at = row.getObject(1, OffsetDateTime.class).toInstant();
        String name = row.getString(2);
        String account = row.getString(3);
        Push push = reader.read(id, name, account, at, row.getBytes(4));
        return push == null
                ? null
                : new Reading(
                        new Call(id, at, Direction.IN, name, account, Outcome.ACCEPTED, null, null, null, 1), push);
    }

    @Override
    public int forget(Instant before) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete = connection.prepareStatement(FORGET)) {
            delete.setObject(1, CallSearch.firstIdOf(before));
            return delete.executeUpdate();
        } catch (SQLException failed) {
            throw failure("old calls cannot be dropped", failed);
        }
    }

    private static CallStoreException failure(String message, SQLException failed) {
        String state = failed.getSQLState();
        return new CallStoreException(message, failed, state != null && state.startsWith(DATA_EXCEPTION));
    }

    private static Call call(ResultSet row) throws SQLException {
        return new Call(
                row.getObject(1, UUID.class),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                Direction.valueOf(row.getString(3)),
                row.getString(4),
                row.getString(5),
                Outcome.valueOf(row.getString(6)),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getLong(10));
    }
}
