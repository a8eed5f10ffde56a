package io.waymark.tracking.unreadable;

import com.github.f4b6a3.uuid.UuidCreator;
import io.waymark.jdbc.Database;
import io.waymark.privacy.PersonalDataCipher;
import io.waymark.tracking.provider.domain.UnreadableKind;
import io.waymark.tracking.shipment.domain.Leg;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes what could not be read beside the pushes, in the transaction that takes these in or tells them again. */
@Singleton
public class UnreadableRows {
    private static final String NOTE = """
            INSERT INTO unreadable_row AS u (id, provider, account, digest, push_id, carrier, tracking_number, place, kind, what,
                                             raw, first_seen, last_seen, times)
            SELECT id, provider, account, decode(digest, 'hex'), push_id, carrier, tracking_number, place, kind, what, raw, seen,
                   seen, times
              FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[],
                          ?::text[], ?::bytea[], ?::timestamptz[], ?::bigint[])
                   AS n (id, provider, account, digest, push_id, carrier, tracking_number, place, kind, what, raw, seen, times)
            ON CONFLICT (provider, account, digest) DO UPDATE
               SET last_seen = excluded.last_seen, times = u.times + excluded.times, mended_at = NULL,
                   push_id = CASE WHEN u.mended_at IS NULL THEN u.push_id ELSE excluded.push_id END
            RETURNING push_id""";
    private static final String NUMBERS = """
            INSERT INTO unreadable_number AS u (provider, account, tracking_number, last_seen, untold)
            SELECT * FROM unnest(?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::bigint[])
            ON CONFLICT (provider, account, tracking_number) DO UPDATE
               SET last_seen = greatest(u.last_seen, excluded.last_seen), untold = u.untold + excluded.untold""";
    private static final String MENDED = """
            UPDATE unreadable_row SET mended_at = ?
             WHERE push_id = ANY (?) AND mended_at IS NULL AND NOT encode(digest, 'hex') = ANY (?::text[])""";

    private static final String AWAITING = """
            SELECT DISTINCT push_id FROM unreadable_row
             WHERE tracking_number = ANY (?) AND mended_at IS NULL AND kind = ? ORDER BY push_id LIMIT ?""";
    private static final String FORGET = "DELETE FROM unreadable_row WHERE last_seen < ?";

    private final Database database;
    private final PersonalDataCipher cipher;

    /** How often one row was told in a group, and by which push first. */
    private record Counted(UUID id, ToldRow.Key key, ToldRow first, long times) {
        @Nullable
        String carrier() {
            Leg leg = first.row().leg();
            return leg == null ? null : leg.carrier();
        }
    }

    private record NumberKey(String provider, String account, String trackingNumber) implements Comparable<NumberKey> {
        private static final Comparator<NumberKey> ORDER = Comparator.comparing(NumberKey::provider)
                .thenComparing(NumberKey::account)
                .thenComparing(NumberKey::trackingNumber);

        @Override
        public int compareTo(NumberKey other) {
            return ORDER.compare(this, other);
        }
    }

    /** When a number was last told of, and how often in a group. */
    private record Lately(NumberKey number, Instant seen, long times) {
        Lately and(Lately other) {
            return new Lately(number, seen.isAfter(other.seen) ? seen : other.seen, times + other.times);
        }
    }

    UnreadableRows(Database database, PersonalDataCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    /**
     * Notes rows.
     *
     * @return the pushes whose bodies must be kept, as nothing that is kept holds such a row yet
     */
    public Set<UUID> note(Connection connection, List<ToldRow> told) throws SQLException {
        if (told.isEmpty()) {
            return Set.of();
        }
        Map<ToldRow.Key, Counted> rows = new TreeMap<>();
        Map<NumberKey, Lately> numbers = new TreeMap<>();
        for (ToldRow one : told) {
            rows.merge(
                    one.key(),
                    new Counted(UuidCreator.getTimeOrderedEpoch(), one.key(), one, 1),
                    (before, again) -> new Counted(before.id(), before.key(), before.first(), before.times() + 1));
            if (!one.row().kind().isFault()) {
                continue;
            }
            String number = one.trackingNumber();
            NumberKey of = new NumberKey(one.provider(), one.account(), number == null ? "" : number);
            numbers.merge(of, new Lately(of, one.receivedAt(), 1), Lately::and);
        }
        Set<UUID> tellers = new HashSet<>(Database.query(
                connection,
                NOTE,
                bind -> bind.rows(rows.values())
                        .uuids(Counted::id)
                        .texts(row -> row.key().provider())
                        .texts(row -> row.key().account())
                        .texts(row -> row.key().digest())
                        .uuids(row -> row.first().pushId())
                        .texts(Counted::carrier)
                        .texts(row -> row.first().trackingNumber())
                        .texts(row -> row.first().row().where())
                        .names(row -> row.first().row().kind())
                        .texts(row -> row.first().row().what())
                        .bytes(this::sealed)
                        .instants(row -> row.first().receivedAt())
                        .numbers(Counted::times),
                row -> row.uuid("push_id")));
        if (numbers.isEmpty()) {
            return tellers;
        }
        Database.update(connection, NUMBERS, bind -> bind.rows(numbers.values())
                .texts(lately -> lately.number().provider())
                .texts(lately -> lately.number().account())
                .texts(lately -> lately.number().trackingNumber())
                .instants(Lately::seen)
                .numbers(Lately::times));
        return tellers;
    }

    /**
     * Closes rows of pushes that were read again.
     *
     * @param still what today's reader cannot read of them either
     */
    public void mended(Connection connection, Collection<UUID> pushes, List<ToldRow> still, Instant now)
            throws SQLException {
        Database.update(connection, MENDED, bind -> bind.instant(now)
                .uuids(pushes)
                .texts(still.stream().map(row -> row.key().digest()).toList()));
    }

    /**
     * Pushes that wait for an order to name one of these numbers, oldest first.
     *
     * @param keys of the numbers
     */
    public List<UUID> awaiting(Collection<String> keys, int limit) {
        return database.query(
                AWAITING,
                bind -> bind.texts(keys).text(UnreadableKind.AWAITED.name()).number(limit),
                row -> row.uuid("push_id"));
    }

    /** Drops rows that did not come since; the bodies that held them are dropped as well. */
    public void forget(Instant since) {
        database.update(FORGET, bind -> bind.instant(since));
    }

    private byte[] sealed(Counted row) {
        return cipher.encryptText(row.first().row().raw(), context(row.id()));
    }

    static String context(UUID id) {
        return "unreadable/" + id;
    }
}
