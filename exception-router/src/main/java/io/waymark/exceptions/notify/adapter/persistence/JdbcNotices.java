package io.waymark.exceptions.notify.adapter.persistence;

import io.waymark.exceptions.notify.application.Ending;
import io.waymark.exceptions.notify.application.Notices;
import io.waymark.exceptions.notify.application.Outgoing;
import io.waymark.exceptions.notify.domain.Notice;
import io.waymark.exceptions.notify.domain.Notice.Message;
import io.waymark.jdbc.Database;
import io.waymark.webhook.domain.EndpointHealth;
import io.waymark.webhook.domain.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Messages are leased by their due time: whoever claims one puts it off, and whoever dies with it leaves it due again. */
@ApplicationScoped
class JdbcNotices implements Notices {
    private static final int FORGOTTEN_AT_ONCE = 5_000;

    private static final String ADD_MESSAGES = """
            INSERT INTO notice_message (message_id, channel, language, status, due_since, due_at, attempts)
            SELECT message_id, channel, language, 'WAITING', due_at, due_at, 0
            FROM unnest(?::uuid[], ?::text[], ?::text[], ?::timestamptz[]) AS t(message_id, channel, language, due_at)
            ON CONFLICT DO NOTHING""";

    private static final String RETRACT_ONE = """
            UPDATE notice_message SET status = 'RETRACTED', due_at = NULL, ended_at = ?
            WHERE message_id = ? AND attempts = ?::int AND status = 'WAITING'""";

    private static final String CLOSE = """
            UPDATE notice_message SET status = ?, due_at = ?, ended_at = ?, response_code = ?::int, fault = ?
            WHERE message_id = ? AND attempts = ?::int AND status = 'WAITING'""";

    private static final String MAKE_CHANNEL = """
            INSERT INTO notice_channel (channel, failures, reported) VALUES (?, 0, false) ON CONFLICT DO NOTHING""";
    private static final String LOCK_CHANNEL =
            "SELECT failures, failing_since, rests_until, reported FROM notice_channel WHERE channel = ? FOR UPDATE";
    private static final String SAVE_CHANNEL = """
            UPDATE notice_channel SET failures = ?::int, failing_since = ?, rests_until = ?, reported = ?
            WHERE channel = ?""";
    private static final String BACKLOG = """
            SELECT (SELECT count(*) FROM notice_channel WHERE reported) AS failing,
                   (SELECT coalesce(max(greatest(0, extract(epoch FROM ?::timestamptz - first.due_at))), 0)::bigint
                    FROM (SELECT channel, min(due_at) AS due_at FROM notice_message WHERE due_at IS NOT NULL
                          GROUP BY channel) AS first
                    WHERE NOT EXISTS (SELECT FROM notice_channel AS c
                                      WHERE c.channel = first.channel AND c.failures > 0)) AS oldest""";

    private static final String FORGET = """
            DELETE FROM notice_message WHERE message_id IN (
                SELECT message_id FROM notice_message WHERE ended_at < ? ORDER BY ended_at LIMIT ?::int)""";

    private final Database database;
    private final NoticeClaims claims;

    JdbcNotices(Database database) {
        this.database = database;
        this.claims = new NoticeClaims(database);
    }

    private static final String KNOWN = "SELECT notice_id FROM notice WHERE notice_id = ANY (?::uuid[])";

    /**
     * What a worker has in its hands is left to it; the lock keeps others from taking what is taken back. A message that is one
     * notice goes with it; a digest stays, as others may be adding to it.
     */
    private static final String RETRACT = """
            WITH unsent AS (
                SELECT message_id FROM notice_message WHERE status = 'WAITING' AND attempts = 0 AND message_id IN (
                    SELECT message_id FROM notice WHERE case_id = ANY (?::uuid[]) AND occasion IN ('OPENED', 'REOPENED'))
                ORDER BY message_id FOR UPDATE SKIP LOCKED),
            alone AS (
                DELETE FROM notice_message USING unsent, notice
                WHERE notice_message.message_id = unsent.message_id AND notice_id = notice_message.message_id)
            DELETE FROM notice USING unsent
            WHERE notice.message_id = unsent.message_id AND case_id = ANY (?::uuid[]) AND occasion IN ('OPENED', 'REOPENED')""";

    /** In the order of their ids, so that two who add to the same digests wait for each other in one direction. */
    @Override
    @Transactional(TxType.MANDATORY)
    public int add(List<Notice> notices) {
        List<Notice> unknown = unknown(notices);
        List<Message> messages = unknown.stream()
                .map(Notice::message)
                .distinct()
                .sorted(Comparator.comparing(Message::id))
                .toList();
        database.update(ADD_MESSAGES, parameters -> parameters
                .rows(messages)
                .uuids(Message::id)
                .texts(Message::channel)
                .names(Message::language)
                .instants(Message::dueAt));
        NoticeRow.add(database, unknown);
        return unknown.size();
    }

    /** What many members of an incident say alike is told once, in the first of their digests. */
    private List<Notice> unknown(List<Notice> notices) {
        Map<UUID, Notice> byId = new LinkedHashMap<>();
        notices.forEach(notice -> byId.putIfAbsent(notice.id(), notice));
        database.query(KNOWN, parameters -> parameters.uuids(byId.keySet()), row -> row.uuid("notice_id"))
                .forEach(byId::remove);
        return List.copyOf(byId.values());
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public int retractOpenings(Collection<UUID> caseIds) {
        return database.update(RETRACT, parameters -> parameters.uuids(caseIds).uuids(caseIds));
    }

    @Override
    @Transactional(TxType.REQUIRES_NEW)
    public List<Outgoing> claim(String channel, int limit, Instant now, Instant leaseEnds) {
        return claims.any(channel, limit, now, leaseEnds);
    }

    /** Two who claim from one channel at the same time would not see each other's. */
    @Override
    @Transactional(TxType.REQUIRES_NEW)
    public List<Outgoing> claimInTurn(String channel, int limit, Instant now, Instant leaseEnds) {
        lockHealth(channel);
        return claims.inTurn(channel, limit, now, leaseEnds);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public EndpointHealth lockHealth(String channel) {
        database.update(MAKE_CHANNEL, parameters -> parameters.text(channel));
        return database.first(
                        LOCK_CHANNEL,
                        parameters -> parameters.text(channel),
                        row -> new EndpointHealth(
                                row.integer("failures"),
                                row.optionalInstant("failing_since"),
                                row.optionalInstant("rests_until"),
                                row.flag("reported"),
                                false))
                .orElseThrow();
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void saveHealth(String channel, EndpointHealth health) {
        database.update(SAVE_CHANNEL, parameters -> parameters
                .number(health.failures())
                .instant(health.failingSince())
                .instant(health.restsUntil())
                .flag(health.reported())
                .text(channel));
    }

    private record Closing(
            String status,
            @Nullable Instant dueAt,
            @Nullable Instant endedAt) {
        static Closing of(Ending ending) {
            return switch (ending) {
                case Ending.Sent sent -> new Closing("SENT", null, sent.at());
                case Ending.Again again -> new Closing("WAITING", again.dueAt(), null);
                case Ending.GivenUp givenUp -> new Closing("GIVEN_UP", null, givenUp.at());
            };
        }
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public boolean retract(Outgoing message, Instant at) {
        return database.update(
                        RETRACT_ONE,
                        parameters -> parameters.instant(at).uuid(message.id()).number(message.attempt()))
                == 1;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public boolean close(Outgoing message, Outcome outcome, Ending ending) {
        Closing closing = Closing.of(ending);
        Integer code = outcome.responseCode();
        String fault = outcome instanceof Outcome.Failed failed ? failed.fault().name() : null;
        return database.update(CLOSE, parameters -> parameters
                        .text(closing.status())
                        .instant(closing.dueAt())
                        .instant(closing.endedAt())
                        .number(code == null ? null : Long.valueOf(code))
                        .text(fault)
                        .uuid(message.id())
                        .number(message.attempt()))
                == 1;
    }

    @Override
    public Backlog backlog(Instant now) {
        return database.first(
                        BACKLOG,
                        parameters -> parameters.instant(now),
                        row -> new Backlog(row.number("failing"), row.number("oldest")))
                .orElseThrow();
    }

    @Override
    @Transactional(TxType.REQUIRES_NEW)
    public int forget(Instant endedBefore) {
        return database.update(
                FORGET, parameters -> parameters.instant(endedBefore).number(FORGOTTEN_AT_ONCE));
    }
}
