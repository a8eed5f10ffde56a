package io.waymark.tracking.unreadable;

import io.waymark.jdbc.Database;
import io.waymark.jdbc.Row;
import io.waymark.tracking.incident.Incident;
import io.waymark.tracking.incident.Incident.Kind;
import io.waymark.tracking.incident.IncidentAnnouncements;
import io.waymark.tracking.incident.Recovery;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes incidents of numbers of which something cannot be read, and clears them: when every such row was read after a mend,
 * when its provider said something newer of the number that could be read, or when nothing of the kind came for a day.
 */
@Singleton
class UnreadableNumbers {
    private static final String TELL = """
            UPDATE unreadable_number n SET untold = 0, told_at = ?, told_singly = due.nth <= ?
              FROM (SELECT l.*, row_number() OVER (PARTITION BY provider, account ORDER BY last_seen) AS nth
                      FROM (SELECT provider, account, tracking_number, last_seen, untold FROM unreadable_number
                             WHERE untold > 0 AND (told_at IS NULL OR told_at < ?)
                             ORDER BY provider, account, tracking_number LIMIT 1000 FOR UPDATE SKIP LOCKED) l) due
             WHERE (n.provider, n.account, n.tracking_number) = (due.provider, due.account, due.tracking_number)
            RETURNING n.provider, n.account, n.tracking_number, n.told_singly, due.untold AS times""";
    private static final String CLEAR = """
            DELETE FROM unreadable_number n
             WHERE told_at IS NOT NULL AND untold = 0
               AND (last_seen < ?
                    OR NOT EXISTS (SELECT 1 FROM unreadable_row r
                                    WHERE r.provider = n.provider AND r.account = n.account AND r.mended_at IS NULL
                                      AND coalesce(r.tracking_number, '') = n.tracking_number)
                    OR EXISTS (SELECT 1 FROM shipment_leg l JOIN shipment_node s USING (shipment_id)
                                WHERE l.number_key = n.tracking_number AND s.provider = n.provider
                                  AND s.received_at > n.last_seen))
            RETURNING provider, account, tracking_number, told_singly, 0 AS times""";
    private static final String TOLD_TOGETHER = """
            SELECT DISTINCT provider, account, '' AS tracking_number, false AS told_singly, 0 AS times
              FROM unreadable_number WHERE told_at IS NOT NULL AND NOT told_singly""";

    private final Database database;
    private final IncidentAnnouncements incidents;
    private final UnreadableConfig config;
    private final Clock clock;

    private record Told(String provider, String account, String number, boolean singly, long times) {
        static Told read(Row row) throws SQLException {
            return new Told(
                    row.text("provider"),
                    row.text("account"),
                    row.text("tracking_number"),
                    row.flag("told_singly"),
                    row.number("times"));
        }

        String ofAccount() {
            return provider + "/" + account;
        }

        String subject() {
            return singly && !number.isEmpty() ? ofAccount() + "/" + number : ofAccount();
        }
    }

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
        Map<String, Long> bySubject = new LinkedHashMap<>();
        due.forEach(told -> bySubject.merge(told.subject(), told.times(), Long::sum));
        List<Incident> told = new ArrayList<>();
        bySubject.forEach((subject, times) -> told.add(Incident.of(
                Kind.PAYLOAD_INVALID,
                subject,
                "rows of signed pushes cannot be read; the rest of their pushes counts",
                null,
                times,
                now)));
        if (!told.isEmpty()) {
            incidents.tell(told);
        }
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
