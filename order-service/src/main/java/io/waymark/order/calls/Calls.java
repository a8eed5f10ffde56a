package io.waymark.order.calls;

import io.waymark.jdbc.Conditions;
import io.waymark.jdbc.Database;
import io.waymark.jdbc.Row;
import io.waymark.privacy.PersonalDataCipher;
import io.waymark.privacy.PersonalWords;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps lines in {@code call_note} and what carriers answered amiss in {@code call_body}, sealed; ids hold the time. */
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
            SELECT id, body FROM unnest(?::uuid[], ?::bytea[]) AS b(id, body) WHERE body IS NOT NULL
            ON CONFLICT DO NOTHING""";
    private static final String FIND = """
            SELECT id, at, direction, partner, operation, outcome, merchant_id, reference_no, order_id, shipment_code,
                   error_code, detail, latency_ms, times
            FROM call_note""";
    private static final String NEWEST_FIRST = "ORDER BY id DESC LIMIT ?";
    private static final String BODY = "SELECT body FROM call_body WHERE id = ?";
    private static final String FORGET = """
            WITH bodies AS (DELETE FROM call_body WHERE id < ?)
            DELETE FROM call_note WHERE id < ?""";
    private static final int LONGEST_BODY = 256 * 1024;

    private final Database database;
    private final PersonalDataCipher cipher;
    private final PersonalWords personal;

    Calls(Database database, PersonalDataCipher cipher, PersonalWords personal) {
        this.database = database;
        this.cipher = cipher;
        this.personal = personal;
    }

    /** Writes lines down. */
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
                .bytes(this::sealedBody));
    }

    private byte @Nullable [] sealedBody(Call call) {
        byte[] body = call.body();
        return body == null
                ? null
                : cipher.encrypt(Arrays.copyOf(body, Math.min(body.length, LONGEST_BODY)), context(call.id()));
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

    /** What a carrier answered amiss, as masked text; empty where none is kept under this id. */
    Optional<String> body(UUID id) {
        return database.first(BODY, bind -> bind.uuid(id), row -> row.bytes("body"))
                .map(kept -> cipher.decrypt(kept, context(id)))
                .map(body -> personal.masked(new String(body, StandardCharsets.UTF_8)));
    }

    /** Drops lines and bodies from before two times. */
    int forget(Instant lines, Instant bodies) {
        return database.update(
                FORGET, bind -> bind.uuid(CallQuestion.firstIdOf(bodies)).uuid(CallQuestion.firstIdOf(lines)));
    }

    private static String context(UUID id) {
        return "call/" + id;
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
