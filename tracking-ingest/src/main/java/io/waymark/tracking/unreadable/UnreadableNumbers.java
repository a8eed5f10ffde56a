package io.waymark.tracking.unreadable;

import io.waymark.jdbc.Database;
import io.waymark.jdbc.Row;
import io.waymark.tracking.incident.Incident;
import io.waymark.tracking.incident.Incident.Kind;
import io.waymark.tracking.incident.IncidentAnnouncements;
import io.waymark.tracking.incident.Recovery;
import io.waymark.tracking.provider.domain.UnreadableKind;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes incidents of numbers of which something was not taken in, and clears them: when every such row was read after a mend,
 * when its provider said something newer of the number that could be read, or when nothing of the kind came for a day. What an
 * account may not say stays told until its binding is mended and it was read again.
 */
@Singleton
class UnreadableNumbers {
    /** A row {@code r} that waits and is told of with a number {@code n}. */
    private static final String OPEN = """
            r.provider = n.provider AND r.account = n.account AND r.mended_at IS NULL
            AND coalesce(r.tracking_number, '') = n.tracking_number AND r.kind <> 'AWAITED'""";

    private static final String TELL = """
            UPDATE unreadable_number n SET untold = 0, told_at = ?, told_singly = due.nth <= ?
              FROM (SELECT l.*, row_number() OVER (PARTITION BY provider, account ORDER BY last_seen) AS nth
                      FROM (SELECT provider, account, tracking_number, last_seen, untold FROM unreadable_number
                             WHERE untold > 0 AND (told_at IS NULL OR told_at < ?)
                             ORDER BY provider, account, tracking_number LIMIT 1000 FOR UPDATE SKIP LOCKED) l) due
             WHERE (n.provider, n.account, n.tracking_number) = (due.provider, due.account, due.tracking_number)
            RETURNING n.provider, n.account, n.tracking_number, n.told_singly, due.untold AS times,
                      (SELECT min(r.kind) FROM unreadable_row r WHERE %s AND r.kind IN ('FOREIGN', 'SURPLUS')) AS beyond,
                      (SELECT min(r.first_seen) FROM unreadable_row r WHERE %s) AS since""".formatted(OPEN, OPEN);
    private static final String CLEAR = """
            DELETE FROM unreadable_number n
             WHERE told_at IS NOT NULL AND untold = 0
               AND (NOT EXISTS (SELECT 1 FROM unreadable_row r WHERE %1$s)
                    OR (NOT EXISTS (SELECT 1 FROM unreadable_row r WHERE %1$s AND r.kind = 'FOREIGN')
                        AND (last_seen < ?
                             OR EXISTS (SELECT 1 FROM shipment_leg l JOIN shipment_node s USING (shipment_id)
                                         WHERE l.number_key = n.tracking_number AND s.provider = n.provider
                                           AND s.received_at > n.last_seen))))
            RETURNING provider, account, tracking_number, told_singly, 0 AS times, NULL AS beyond, NULL::timestamptz AS since""".formatted(OPEN);
    private static final String LINKED = """
            SELECT l.number_key, min(s.shipment_code) AS shipment_code, (array_agg(s.order_id))[1] AS order_id
              FROM shipment_leg l JOIN shipment s ON s.id = l.shipment_id
             WHERE l.number_key = ANY (?) AND s.shipment_code IS NOT NULL
             GROUP BY l.number_key HAVING count(*) = 1""";
    private static final String TOLD_TOGETHER = """
            SELECT DISTINCT provider, account, '' AS tracking_number, false AS told_singly, 0 AS times, NULL AS beyond, NULL::timestamptz AS since
              FROM unreadable_number WHERE told_at IS NOT NULL AND NOT told_singly""";

    private final Database database;
    private final IncidentAnnouncements incidents;
    private final UnreadableConfig config;
    private final Clock clock;

    private record Told(
            String provider,
            String account,
            String number,
            boolean singly,
            long times,
            @Nullable UnreadableKind beyond,
            @Nullable Instant since) {
        static Told read(Row row) throws SQLException {
            return new Told(
                    row.text("provider"),
                    row.text("account"),
                    row.text("tracking_number"),
                    row.flag("told_singly"),
                    row.number("times"),
                    row.optionalConstant("beyond", UnreadableKind.class),
                    row.optionalInstant("since"));
        }

        String ofAccount() {
            return provider + "/" + account;
        }

        boolean ofNumber() {
            return singly && !number.isEmpty();
        }

        String subject() {
            return ofNumber() ? ofAccount() + "/" + number : ofAccount();
        }

        Told and(Told other) {
            return new Told(
                    provider,
                    account,
                    number,
                    singly,
                    times + other.times,
                    beyond == null ? other.beyond : beyond,
                    earlier(since, other.since));
        }

        private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
            if (one == null || other == null) {
                return one == null ? other : one;
            }
            return one.isBefore(other) ? one : other;
        }

        String detail() {
            return switch (beyond) {
                case FOREIGN -> "the account may not speak for this parcel: what it says is kept and moves nothing";
                case SURPLUS -> "more is told than is kept of any parcel: what goes beyond is kept with its pushes";
                case null, default -> "rows of signed pushes cannot be read; the rest of their pushes counts";
            };
        }
    }

    private record Linked(String shipmentCode, UUID orderId) {}

    UnreadableNumbers(Database database, IncidentAnnouncements incidents, UnreadableConfig config, Clock clock) {
        this.database = database;
        this.incidents = incidents;
        this.config = config;
        this.clock = clock;
    }

    /** Tells what is new and clears what is over. */
    @Transactional
    void sweep() {
        Instant now = clock.instant();
        tell(now);
        clear(now);
    }

    private void tell(Instant now) {
        List<Told> due = database.query(
                TELL,
                bind -> bind.instant(now)
                        .number(config.numbersToldSingly())
                        .instant(now.minus(config.toldAgainAfter())),
                Told::read);
        if (due.isEmpty()) {
            return;
        }
        Map<String, Told> bySubject = new LinkedHashMap<>();
        due.forEach(told -> bySubject.merge(told.subject(), told, Told::and));
        Map<String, Linked> linked = linked(due);
        incidents.tell(bySubject.values().stream()
                .map(told -> incident(told, told.ofNumber() ? linked.get(told.number()) : null, now))
                .toList());
    }

    private static Incident incident(Told told, @Nullable Linked linked, Instant now) {
        return new Incident(
                        Kind.PAYLOAD_INVALID,
                        told.subject(),
                        told.detail(),
                        null,
                        linked == null ? null : linked.shipmentCode(),
                        linked == null ? null : linked.orderId(),
                        told.times(),
                        now)
                .begunAt(told.since());
    }

    /** The shipments that an order has and that bear one of the numbers. */
    private Map<String, Linked> linked(List<Told> due) {
        Map<String, Linked> linked = new HashMap<>();
        database.query(
                LINKED,
                bind -> bind.texts(due.stream().map(Told::number).distinct().toList()),
                row -> linked.put(row.text("number_key"), new Linked(row.text("shipment_code"), row.uuid("order_id"))));
        return linked;
    }

    private void clear(Instant now) {
        List<Told> over = database.query(CLEAR, bind -> bind.instant(now.minus(config.clearedAfter())), Told::read);
        if (over.isEmpty()) {
            return;
        }
        List<String> open = database.query(TOLD_TOGETHER, Told::read).stream()
                .map(Told::ofAccount)
                .toList();
        incidents.clear(over.stream()
                .filter(told -> told.singly() || !open.contains(told.ofAccount()))
                .map(Told::subject)
                .distinct()
                .map(subject ->
                        new Recovery(Kind.PAYLOAD_INVALID, subject, "what is sent of it can be read again", now))
                .toList());
    }
}
