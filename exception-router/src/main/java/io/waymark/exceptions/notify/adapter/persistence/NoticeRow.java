package io.waymark.exceptions.notify.adapter.persistence;

import io.waymark.exceptions.classify.domain.Owner;
import io.waymark.exceptions.classify.domain.Severity;
import io.waymark.exceptions.notify.domain.CaseNews;
import io.waymark.exceptions.notify.domain.Notice;
import io.waymark.exceptions.notify.domain.Occasion;
import io.waymark.jdbc.Database;
import io.waymark.jdbc.Row;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What is told, as it is stored. */
record NoticeRow(UUID messageId, CaseNews news) {
    private static final String ADD = """
            INSERT INTO notice (notice_id, message_id, route, occasion, turn, case_id, code, family, severity, owner,
                shipment_code, about, clock_ends_at, parcels, happened_at)
            SELECT * FROM unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::uuid[], ?::text[], ?::text[],
                ?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::bigint[], ?::timestamptz[])
            ON CONFLICT DO NOTHING""";
    private static final String OF_MESSAGES = """
            SELECT message_id, occasion, turn, case_id, code, family, severity, owner, shipment_code, about, clock_ends_at,
                parcels, happened_at
            FROM notice WHERE message_id = ANY (?::uuid[]) ORDER BY happened_at, notice_id""";

    static void add(Database database, List<Notice> notices) {
        database.update(ADD, parameters -> parameters
                .rows(notices)
                .uuids(Notice::id)
                .uuids(notice -> notice.message().id())
                .texts(Notice::route)
                .names(notice -> notice.news().occasion())
                .texts(notice -> notice.news().turn())
                .uuids(notice -> notice.news().facts().caseId())
                .texts(notice -> notice.news().facts().code())
                .texts(notice -> notice.news().facts().family())
                .names(notice -> notice.news().facts().severity())
                .names(notice -> notice.news().facts().owner())
                .texts(notice -> notice.news().facts().shipmentCode())
                .texts(notice -> notice.news().facts().about())
                .instants(notice -> notice.news().facts().due())
                .numbers(notice -> notice.news().facts().parcels())
                .instants(notice -> notice.news().at()));
    }

    /** By message, the oldest first. */
    static Map<UUID, List<NoticeRow>> of(Database database, Collection<UUID> messages) {
        return database.query(OF_MESSAGES, parameters -> parameters.uuids(messages), NoticeRow::read).stream()
                .collect(Collectors.groupingBy(NoticeRow::messageId));
    }

    private static NoticeRow read(Row row) throws SQLException {
        CaseNews.Facts facts = new CaseNews.Facts(
                row.uuid("case_id"),
                row.text("code"),
                row.text("family"),
                row.constant("severity", Severity.class),
                row.constant("owner", Owner.class),
                row.optionalText("shipment_code"),
                row.optionalText("about"),
                row.optionalInstant("clock_ends_at"),
                row.optionalNumber("parcels"));
        return new NoticeRow(
                row.uuid("message_id"),
                new CaseNews(
                        row.constant("occasion", Occasion.class), row.text("turn"), facts, row.instant("happened_at")));
    }
}
