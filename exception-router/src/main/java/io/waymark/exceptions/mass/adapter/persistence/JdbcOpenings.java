package io.waymark.exceptions.mass.adapter.persistence;

import io.waymark.exceptions.classify.domain.Owner;
import io.waymark.exceptions.classify.domain.Severity;
import io.waymark.exceptions.mass.application.Openings;
import io.waymark.exceptions.mass.domain.Cause;
import io.waymark.exceptions.mass.domain.Opening;
import io.waymark.jdbc.Database;
import io.waymark.jdbc.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Openings in PostgreSQL; a table of a few hours, read by its partial indexes. */
@ApplicationScoped
class JdbcOpenings implements Openings {
    private static final String COLUMNS =
            "case_id, opened_at, shipment_code, merchant_id, carrier, place, code, family, owner, severity";
    private static final String KEEP = """
            INSERT INTO case_opening (%1$s)
            SELECT * FROM unnest(?::uuid[], ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::text[], ?::text[])
            ON CONFLICT (case_id) DO UPDATE SET weighed = false, (%1$s) = (%2$s)""".formatted(COLUMNS, COLUMNS.replaceAll("([a-z_]+)", "excluded.$1"));
    /** Reads the beginning of one index: what it costs follows from what is new. */
    static final String FRESH = """
            SELECT %s FROM case_opening WHERE NOT weighed ORDER BY opened_at, case_id LIMIT ?""".formatted(COLUMNS);

    /** Reads a stretch of one index for each cause. */
    static final String WEIGHED = """
            SELECT o.* FROM unnest(?::text[], ?::text[], ?::text[], ?::timestamptz[]) AS t(carrier, place, code, since)
            JOIN case_opening o ON o.weighed AND o.carrier = t.carrier AND o.place = t.place AND o.code = t.code
                AND o.opened_at > t.since""";

    private static final String HOLD = """
            WITH held AS (
                SELECT o.case_id FROM unnest(?::uuid[], ?::timestamptz[]) AS t(case_id, opened_at)
                JOIN case_opening o ON o.case_id = t.case_id AND o.opened_at = t.opened_at
                FOR UPDATE OF o SKIP LOCKED)
            """;
    private static final String MARK =
            HOLD + "UPDATE case_opening SET weighed = true WHERE case_id IN (SELECT case_id FROM held)";
    private static final String REMOVE = HOLD + "DELETE FROM case_opening WHERE case_id IN (SELECT case_id FROM held)";
    private static final String REMOVE_OLDER = """
            DELETE FROM case_opening WHERE case_id IN (
                SELECT case_id FROM case_opening WHERE weighed AND opened_at < ? ORDER BY opened_at LIMIT ?
                FOR UPDATE SKIP LOCKED)""";

    private final Database database;

    JdbcOpenings(Database database) {
        this.database = database;
    }

    @Override
    public void keep(Collection<Opening> openings) {
        database.update(KEEP, parameters -> parameters
                .rows(openings.stream()
                        .sorted(Comparator.comparing(Opening::caseId))
                        .toList())
                .uuids(Opening::caseId)
                .instants(Opening::openedAt)
                .texts(Opening::shipmentCode)
                .texts(Opening::merchantId)
                .texts(opening -> opening.cause().carrier())
                .texts(opening -> opening.cause().place())
                .texts(opening -> opening.cause().code())
                .texts(Opening::family)
                .names(Opening::owner)
                .names(Opening::severity));
    }

    @Override
    public List<Opening> fresh(int limit) {
        return database.query(FRESH, parameters -> parameters.number(limit), JdbcOpenings::opening);
    }

    @Override
    public List<Opening> weighed(Map<Cause, Instant> since) {
        return database.query(
                WEIGHED,
                parameters -> parameters
                        .rows(since.entrySet())
                        .texts(each -> each.getKey().carrier())
                        .texts(each -> each.getKey().place())
                        .texts(each -> each.getKey().code())
                        .instants(Map.Entry::getValue),
                JdbcOpenings::opening);
    }

    @Override
    public void markWeighed(Collection<Opening> openings) {
        change(MARK, openings);
    }

    @Override
    public void remove(Collection<Opening> openings) {
        change(REMOVE, openings);
    }

    @Override
    public void removeOlder(Instant than, int limit) {
        database.update(REMOVE_OLDER, parameters -> parameters.instant(than).number(limit));
    }

    private void change(String statement, Collection<Opening> openings) {
        database.update(
                statement,
                parameters -> parameters.rows(openings).uuids(Opening::caseId).instants(Opening::openedAt));
    }

    private static Opening opening(Row row) throws SQLException {
        return new Opening(
                row.uuid("case_id"),
                row.instant("opened_at"),
                row.text("shipment_code"),
                row.optionalText("merchant_id"),
                new Cause(row.text("carrier"), row.text("place"), row.text("code")),
                row.text("family"),
                row.constant("owner", Owner.class),
                row.constant("severity", Severity.class));
    }
}
