package io.waymark.order.calls;

import io.waymark.jdbc.Conditions;
import io.waymark.jdbc.Database;
import io.waymark.jdbc.Row;
import io.waymark.privacy.PersonalDataCipher;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keeps lines in {@code call_note} and, sealed, what carriers answered amiss in {@code call_body}; ids hold the time. */
@Singleton
class Calls {
    private static final String ADD = """
            WITH lines AS (
              INSERT INTO call_note (id, at, direction, partner, operation, outcome, merchant_id, reference_no, order_id,
                                     shipment_code, error_code, detail, latency_ms, times)
              SELECT id, at, direction, partner, operation, outcome, merchant, reference, order_id, code, error, detail,
                     latency, times
              FROM unnest(?::uuid[], ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                          ?::uuid[], ?::text[], ?::text[], ?::text[], ?::int8[], ?::int8[])
                   AS t(id, at, direction, partner, operation, outcome, merchant, reference, order_id, code, error, detail,
                        latency, times)
              ON CONFLICT DO NOTHING)
            INSERT INTO call_body (id, body)
            SELECT id, body FROM unnest(?::uuid[], ?::uuid[], ?::bytea[]) AS b(id, order_id, body)
            WHERE body IS NOT NULL
              AND (order_id IS NULL OR order_id IN (SELECT o.order_id FROM customer_order o
                                                    WHERE o.order_id = ANY (?::uuid[]) AND o.erased_at IS NULL
                                                    ORDER BY o.order_id FOR SHARE))
            ON CONFLICT DO NOTHING""";
    private static final String FIND = """
            SELECT id, at, direction, partner, operation, outcome, merchant_id, reference_no, order_id, shipment_code,
                   error_code, detail, latency_ms, times
            FROM call_note""";
    private static final String NEWEST_FIRST = "ORDER BY id DESC LIMIT ?";
    private static final String FORGET = """
            WITH bodies AS (DELETE FROM call_body WHERE id < ?)
            DELETE FROM call_note WHERE id < ?""";
    private static final int LONGEST_BODY = 256 * 1024;

    private final Database database;
    private final PersonalDataCipher cipher;

    Calls(Database database, PersonalDataCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    /** Writes lines down; of an order whose people were forgotten meanwhile no body. */
    void add(List<Call> calls) {
        database.update(ADD, bind -> bind.rows(calls)
                .uuids(Call::id)
                .instants(Call::at)
                .names(Call::direction)
                .texts(Call::partner)
                .texts(Call::operation)
                .names(Call::outcome)
                .texts(call -> call.subject().merchantId())
                .texts(call -> call.subject().referenceNo())
                .uuids(call -> call.subject().orderId())
                .texts(call -> call.subject().shipmentCode())
                .texts(Call::errorCode)
                .texts(Call::detail)
                .numbers(Call::latencyMs)
                .numbers(Call::times)
                .uuids(Call::id)
                .uuids(call -> call.subject().orderId())
                .bytes(this::sealedBody)
                .and()
                .uuids(ordersWithBodies(calls)));
    }

    private static Set<UUID> ordersWithBodies(List<Call> calls) {
        return calls.stream()
                .filter(call -> call.body() != null)
                .map(call -> call.subject().orderId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private byte @Nullable [] sealedBody(Call call) {
        byte[] body = call.body();
        return body == null
                ? null
                : cipher.encrypt(
                        Arrays.copyOf(body, Math.min(body.length, LONGEST_BODY)), CallBodies.context(call.id()));
    }

    /** The newest that answer the question, newest first. */
    List<Call> find(CallQuestion question) {
        Conditions asked = question.conditions();
        return database.query(
                FIND + asked.sql() + NEWEST_FIRST,
                parameters -> {
                    asked.bind(parameters);
                    parameters.number(question.limit());
                },
                Calls::call);
    }

    /** Drops lines and bodies from before two times. */
    int forget(Instant lines, Instant bodies) {
        return database.update(
                FORGET, bind -> bind.uuid(CallQuestion.firstIdOf(bodies)).uuid(CallQuestion.firstIdOf(lines)));
    }

    private static Call call(Row row) throws SQLException {
        return new Call(
                row.uuid("id"),
                row.instant("at"),
                row.constant("direction", Direction.class),
                row.text("partner"),
                row.text("operation"),
                row.constant("outcome", Outcome.class),
                new Subject(
                        row.optionalText("merchant_id"),
                        row.optionalText("reference_no"),
                        row.optionalUuid("order_id"),
                        row.optionalText("shipment_code")),
                row.optionalText("error_code"),
                row.optionalText("detail"),
                row.number("latency_ms"),
                null,
                row.number("times"));
    }
}
