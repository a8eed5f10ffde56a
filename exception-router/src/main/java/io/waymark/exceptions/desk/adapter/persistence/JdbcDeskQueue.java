package io.waymark.exceptions.desk.adapter.persistence;

import io.waymark.exceptions.cases.domain.CaseState;
import io.waymark.exceptions.cases.domain.ExceptionCase;
import io.waymark.exceptions.classify.domain.Owner;
import io.waymark.exceptions.classify.domain.Severity;
import io.waymark.exceptions.desk.application.DeskQueue;
import io.waymark.exceptions.desk.application.ParcelFacts;
import io.waymark.exceptions.desk.application.QueueLine;
import io.waymark.jdbc.Conditions;
import io.waymark.jdbc.Database;
import io.waymark.jdbc.Row;
import io.waymark.numbers.TrackingNumbers;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The desks' queues in PostgreSQL, in the order of their clocks. */
@ApplicationScoped
class JdbcDeskQueue implements DeskQueue {
    private static final String IS_OPEN = "state NOT IN ('RESOLVED', 'CLOSED')";

    private static final String LINE = """
            SELECT c.case_id, coalesce(c.about, c.shipment_code, c.subject_key) AS subject, c.code, c.severity, c.owner, c.state,
                c.opened_at, c.clock_started_at, c.next_clock_at, c.version
            FROM exception_case c""";

    static final String COUNTS = """
            SELECT owner, code, count(*) AS open, count(*) FILTER (WHERE state = 'OPEN') AS fresh,
                count(*) FILTER (WHERE next_clock_at < ?) AS late
            FROM exception_case WHERE %s GROUP BY owner, code ORDER BY owner, code""".formatted(IS_OPEN);

    private static final String CALLED = LINE + """
             WHERE c.case_id IN (
                SELECT case_id FROM exception_case WHERE shipment_code IN (
                    SELECT ? UNION ALL SELECT shipment_code FROM parcel_number WHERE number = ?)
                UNION ALL SELECT case_id FROM exception_case WHERE order_id = ?
                UNION ALL SELECT case_id FROM exception_case WHERE case_id = ?)
            ORDER BY c.state IN ('RESOLVED', 'CLOSED'), c.case_id DESC LIMIT ?""";

    private static final String VERSIONS =
            "SELECT case_id, version FROM exception_case WHERE case_id = ANY (?::uuid[])";
    private static final String PARCEL = """
            SELECT state, coalesce(state_carrier, carrier) AS carrier, origin, destination, last_movement_at, promised_until,
                array(SELECT written FROM parcel_number n WHERE n.shipment_code = s.shipment_code ORDER BY number) AS numbers
            FROM subject s WHERE key = ? AND starts_with(key, 'shipment/')""";

    /** An id, with its hyphens or without. */
    private static final Pattern ID = Pattern.compile(
            "(\\p{XDigit}{8})-?(\\p{XDigit}{4})-?(\\p{XDigit}{4})-?(\\p{XDigit}{4})-?(\\p{XDigit}{12})");

    private final Database database;

    JdbcDeskQueue(Database database) {
        this.database = database;
    }

    /** The ids of a page come from the index alone, so that what a filter passes over costs little. */
    static String pageOf(Conditions asked) {
        return LINE + " JOIN (SELECT case_id FROM exception_case" + asked.sql()
                + "ORDER BY next_clock_at, case_id LIMIT ?) page USING (case_id) ORDER BY c.next_clock_at, c.case_id";
    }

    static Conditions conditions(Filter filter, @Nullable Place after) {
        Conditions asked = new Conditions()
                .name("owner = ?", filter.owner())
                .add(IS_OPEN, parameters -> {})
                .name("severity = ?", filter.severity())
                .name("state = ?", filter.state())
                .text("code = ?", filter.code())
                .instant("next_clock_at < ?", filter.dueBefore());
        return after == null
                ? asked
                : asked.add(
                        "(next_clock_at, case_id) > (?, ?)",
                        parameters -> parameters.instant(after.dueAt()).uuid(after.caseId()));
    }

    @Override
    public List<QueueLine> page(Filter filter, @Nullable Place after, int limit) {
        Conditions asked = conditions(filter, after);
        return database.query(
                pageOf(asked),
                parameters -> {
                    asked.bind(parameters);
                    parameters.number(limit);
                },
                JdbcDeskQueue::line);
    }

    @Override
    public List<Count> counts(Instant now) {
        return database.query(
                COUNTS,
                parameters -> parameters.instant(now),
                row -> new Count(
                        row.constant("owner", Owner.class),
                        row.text("code"),
                        row.number("open"),
                        row.number("fresh"),
                        row.number("late")));
    }

    @Override
    public Map<UUID, Long> versions(Collection<UUID> caseIds) {
        return caseIds.isEmpty()
                ? Map.of()
                : database
                        .query(
                                VERSIONS,
                                parameters -> parameters.uuids(caseIds),
                                row -> Map.entry(row.uuid("case_id"), row.number("version")))
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public List<QueueLine> lines(Collection<UUID> caseIds) {
        return caseIds.isEmpty()
                ? List.of()
                : database.query(
                        LINE + " WHERE c.case_id = ANY (?::uuid[])",
                        parameters -> parameters.uuids(caseIds),
                        JdbcDeskQueue::line);
    }

    @Override
    public List<QueueLine> called(String number, int limit) {
        String written = number.strip();
        UUID id = id(written);
        String key = TrackingNumbers.key(written);
        return database.query(
                CALLED,
                parameters -> parameters.text(key).text(key).uuid(id).uuid(id).number(limit),
                JdbcDeskQueue::line);
    }

    @Override
    public Optional<ParcelFacts> parcel(ExceptionCase about) {
        return database.first(
                PARCEL,
                parameters -> parameters.text(about.reference().subject().key()),
                row -> new ParcelFacts(
                        row.optionalText("state"),
                        row.optionalText("carrier"),
                        row.optionalText("origin"),
                        row.optionalText("destination"),
                        row.optionalInstant("last_movement_at"),
                        row.optionalInstant("promised_until"),
                        row.texts("numbers")));
    }

    private static @Nullable UUID id(String written) {
        Matcher id = ID.matcher(written);
        return id.matches() ? UUID.fromString(id.replaceFirst("$1-$2-$3-$4-$5")) : null;
    }

    private static QueueLine line(Row row) throws SQLException {
        Instant due = row.optionalInstant("next_clock_at");
        return new QueueLine(
                row.uuid("case_id"),
                row.text("subject"),
                row.text("code"),
                row.constant("severity", Severity.class),
                row.constant("owner", Owner.class),
                row.constant("state", CaseState.class),
                new QueueLine.NextClock(
                        row.instant("opened_at"), row.instant("clock_started_at"), NEVER.equals(due) ? null : due),
                row.number("version"));
    }
}
