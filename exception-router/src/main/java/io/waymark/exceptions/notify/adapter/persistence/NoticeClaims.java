package io.waymark.exceptions.notify.adapter.persistence;

import io.waymark.exceptions.notify.application.Outgoing;
import io.waymark.exceptions.notify.domain.Language;
import io.waymark.jdbc.Database;
import io.waymark.jdbc.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Takes messages that are due, in the caller's transaction. */
record NoticeClaims(Database database) {
    /** The lease ends together with the time-out of whoever holds it, so the due time is the lease. */
    private static final String CLAIM = """
            WITH due AS (
                SELECT message_id FROM notice_message
                WHERE channel = ? AND due_at <= ?
                  AND NOT EXISTS (SELECT FROM notice_channel WHERE channel = ? AND rests_until > ?)
                ORDER BY due_at
                LIMIT (SELECT CASE WHEN EXISTS (SELECT FROM notice_channel WHERE channel = ? AND failures > 0)
                                   THEN 1 ELSE ?::int END)
                FOR UPDATE SKIP LOCKED)
            UPDATE notice_message AS message SET due_at = ?, attempts = attempts + 1
            FROM due WHERE message.message_id = due.message_id
            RETURNING message.message_id, language, attempts, due_since""";

    /** Of a case the message that was tried first, and else the one that is due first; no other while it is tried or rests. */
    private static final String CLAIM_IN_TURN = """
            WITH due AS (
                SELECT message_id FROM notice_message AS mine
                WHERE channel = ? AND due_at <= ?
                  AND NOT EXISTS (SELECT FROM notice_channel WHERE channel = ? AND rests_until > ?)
                  AND NOT EXISTS (
                      SELECT FROM notice AS told
                      JOIN notice AS alike ON alike.case_id = told.case_id
                      JOIN notice_message AS other ON other.message_id = alike.message_id
                      WHERE told.message_id = mine.message_id AND other.message_id <> mine.message_id
                        AND other.channel = mine.channel AND other.status = 'WAITING'
                        AND ((other.attempts > 0 AND (mine.attempts = 0 OR other.due_at > ?))
                             OR ((other.attempts > 0) = (mine.attempts > 0)
                                 AND (other.due_at, other.message_id) < (mine.due_at, mine.message_id))))
                ORDER BY due_at
                LIMIT (SELECT CASE WHEN EXISTS (SELECT FROM notice_channel WHERE channel = ? AND failures > 0)
                                   THEN 1 ELSE ?::int END)
                FOR UPDATE SKIP LOCKED)
            UPDATE notice_message AS message SET due_at = ?, attempts = attempts + 1
            FROM due WHERE message.message_id = due.message_id
            RETURNING message.message_id, language, attempts, due_since""";

    private static final String END_EMPTY = """
            UPDATE notice_message SET status = 'RETRACTED', due_at = NULL, ended_at = ? WHERE message_id = ANY (?::uuid[])""";

    private record Claimed(UUID id, Language language, int attempt, Instant dueSince) {}

    /** The longest due first. */
    List<Outgoing> any(String channel, int limit, Instant now, Instant leaseEnds) {
        List<Claimed> claimed = database.query(
                CLAIM,
                parameters -> parameters
                        .text(channel)
                        .instant(now)
                        .text(channel)
                        .instant(now)
                        .text(channel)
                        .number(limit)
                        .instant(leaseEnds),
                NoticeClaims::claimed);
        return outgoing(channel, claimed, now, leaseEnds);
    }

    /** As {@link #any}, of each case one message; the caller keeps others from claiming meanwhile. */
    List<Outgoing> inTurn(String channel, int limit, Instant now, Instant leaseEnds) {
        List<Claimed> claimed = database.query(
                CLAIM_IN_TURN,
                parameters -> parameters
                        .text(channel)
                        .instant(now)
                        .text(channel)
                        .instant(now)
                        .instant(now)
                        .text(channel)
                        .number(limit)
                        .instant(leaseEnds),
                NoticeClaims::claimed);
        return outgoing(channel, claimed, now, leaseEnds);
    }

    private static Claimed claimed(Row row) throws SQLException {
        return new Claimed(
                row.uuid("message_id"),
                row.constant("language", Language.class),
                row.integer("attempts"),
                row.instant("due_since"));
    }

    private List<Outgoing> outgoing(String channel, List<Claimed> claimed, Instant now, Instant leaseEnds) {
        Map<UUID, List<NoticeRow>> notices =
                NoticeRow.of(database, claimed.stream().map(Claimed::id).toList());
        List<UUID> empty = claimed.stream()
                .map(Claimed::id)
                .filter(id -> !notices.containsKey(id))
                .toList();
        if (!empty.isEmpty()) {
            database.update(END_EMPTY, parameters -> parameters.instant(now).uuids(empty));
        }
        return claimed.stream()
                .filter(each -> notices.containsKey(each.id()))
                .map(each -> new Outgoing(
                        each.id(),
                        channel,
                        each.language(),
                        each.attempt(),
                        each.dueSince(),
                        leaseEnds,
                        notices.getOrDefault(each.id(), List.of()).stream()
                                .map(NoticeRow::news)
                                .toList()))
                .toList();
    }
}
