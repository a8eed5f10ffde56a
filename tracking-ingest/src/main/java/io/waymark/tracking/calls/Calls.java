package io.waymark.tracking.calls;

import io.waymark.jdbc.Database;
import io.waymark.jdbc.Row;
import io.waymark.numbers.TrackingNumbers;
import io.waymark.privacy.PersonalWords;
import io.waymark.tracking.ingest.application.KeptPushes;
import io.waymark.tracking.ingest.application.KeptPushes.KeptPush;
import io.waymark.tracking.ingest.application.RefusedBodies;
import io.waymark.tracking.provider.domain.Push;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keeps lines in {@code call_note}; accepted pushes have none there, as {@code raw_push} says of them what a line would say. Ids
 * hold the time, so both are read in their order from the newest on.
 */
@Singleton
class Calls {
    /** What a push said, as today's reader reads its body. */
    record Reading(Call call, Push push) {}

    private static final String ADD = """
            INSERT INTO call_note (id, at, direction, provider, account, outcome, peer, tracking_number, number_key, detail,
                                   times)
            SELECT * FROM unnest(?::uuid[], ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                                 ?::text[], ?::text[], ?::int8[])
            ON CONFLICT DO NOTHING""";
    private static final String FORGET = "DELETE FROM call_note WHERE id < ?";

    private final Database database;
    private final KeptPushes kept;
    private final RefusedBodies refused;
    private final PersonalWords personal;

    Calls(Database database, KeptPushes kept, RefusedBodies refused, PersonalWords personal) {
        this.database = database;
        this.kept = kept;
        this.refused = refused;
        this.personal = personal;
    }

    /** Writes lines down. */
    void add(List<Call> calls) {
        database.update(ADD, bind -> bind.rows(calls)
                .uuids(Call::id)
                .instants(Call::at)
                .names(Call::direction)
                .texts(Call::provider)
                .texts(Call::account)
                .names(Call::outcome)
                .texts(Call::peer)
                .texts(Call::trackingNumber)
                .texts(Calls::numberKey)
                .texts(Call::detail)
                .numbers(Call::times));
    }

    /** The newest that answer the question, newest first. */
    List<Call> find(CallQuestion question) {
        CallSearch search = new CallSearch(question);
        return database.query(search.sql(), search, Calls::call);
    }

    /** What a kept push said; empty where no body is kept under this id, or where it can no longer be read. */
    Optional<Reading> read(UUID id) {
        return kept.find(List.of(id)).stream().findFirst().flatMap(Calls::reading);
    }

    /** A refused body as masked text; empty where none is kept under this id. */
    Optional<String> refused(UUID id) {
        return refused.find(id).map(body -> personal.masked(new String(body, StandardCharsets.UTF_8)));
    }

    private static Optional<Reading> reading(KeptPush kept) {
        return Optional.ofNullable(kept.push())
                .map(push -> new Reading(
                        new Call(
                                kept.id(),
                                kept.receivedAt(),
                                Direction.IN,
                                kept.provider(),
                                kept.account(),
                                Outcome.ACCEPTED,
                                null,
                                null,
                                null,
                                1),
                        push));
    }

    /** Drops lines from before a time; answers how many. */
    int forget(Instant before) {
        return database.update(FORGET, bind -> bind.uuid(CallSearch.firstIdOf(before)));
    }

    private static @Nullable String numberKey(Call call) {
        String number = call.trackingNumber();
        return number == null ? null : TrackingNumbers.key(number);
    }

    private static Call call(Row row) throws SQLException {
        return new Call(
                row.uuid("id"),
                row.instant("at"),
                row.constant("direction", Direction.class),
                row.text("provider"),
                row.text("account"),
                row.constant("outcome", Outcome.class),
                row.optionalText("peer"),
                row.optionalText("tracking_number"),
                row.optionalText("detail"),
                row.number("times"));
    }
}
