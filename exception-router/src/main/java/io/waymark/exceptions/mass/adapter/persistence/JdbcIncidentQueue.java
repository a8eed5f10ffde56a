package io.waymark.exceptions.mass.adapter.persistence;

import io.waymark.exceptions.cases.application.CaseGroups;
import io.waymark.exceptions.cases.domain.CaseGroup;
import io.waymark.exceptions.classify.domain.Owner;
import io.waymark.exceptions.mass.application.IncidentQueue;
import io.waymark.exceptions.mass.domain.Decision;
import io.waymark.exceptions.mass.domain.IncidentState;
import io.waymark.jdbc.Conditions;
import io.waymark.jdbc.Database;
import io.waymark.jdbc.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads mass incidents from PostgreSQL, paged by their ids, which rise with time. */
@ApplicationScoped
class JdbcIncidentQueue implements IncidentQueue, CaseGroups {
    private static final String SHOWN = """
            SELECT i.*, (SELECT count(*) FROM mass_incident_member m
                WHERE m.incident_id = i.incident_id AND m.left_at IS NULL) AS open_members
            FROM mass_incident i""";
    private static final String STORY = """
            SELECT date_trunc('minute', joined_at) AS at, 'JOINED' AS kind, count(*) AS members, NULL AS person, NULL AS action
            FROM mass_incident_member WHERE incident_id = ? GROUP BY 1
            UNION ALL
            SELECT date_trunc('minute', left_at), 'LEFT', count(*), NULL, NULL
            FROM mass_incident_member WHERE incident_id = ? AND left_at IS NOT NULL GROUP BY 1
            UNION ALL
            SELECT decided_at, 'DECIDED', 0, person, action FROM mass_incident_decision WHERE incident_id = ?
            ORDER BY at DESC LIMIT ?""";
    private static final String BEGUN = """
            SELECT opened_at FROM mass_incident_member WHERE incident_id = ? ORDER BY opened_at LIMIT 1""";
    private static final String FIND = SHOWN + " WHERE incident_id = ?";
    private static final String MEMBERS = """
            SELECT case_id, shipment_code, merchant_id, opened_at, joined_at, left_at FROM mass_incident_member""";
    private static final String INCIDENT_OF = """
            SELECT incident_id FROM mass_incident_member WHERE case_id = ? ORDER BY joined_at DESC LIMIT 1""";
    private static final String OPEN_GROUPS = """
            SELECT t.case_id, i.incident_id, i.owner, i.carrier || '/' || i.place AS about, i.members
            FROM unnest(?::uuid[]) AS t(case_id)
            CROSS JOIN LATERAL (SELECT incident_id FROM mass_incident_member m
                WHERE m.case_id = t.case_id ORDER BY joined_at DESC LIMIT 1) newest
            JOIN mass_incident i ON i.incident_id = newest.incident_id AND i.closed_at IS NULL""";
    private static final String OPEN = """
            SELECT owner, state, count(*) AS incidents FROM mass_incident WHERE closed_at IS NULL GROUP BY owner, state""";

    private final Database database;
    private final IncidentRows rows;

    JdbcIncidentQueue(Database database, IncidentRows rows) {
        this.database = database;
        this.rows = rows;
    }

    @Override
    public List<Listed> page(@Nullable Owner owner, @Nullable IncidentState state, @Nullable UUID after, int limit) {
        return list(
                new Conditions()
                        .name("owner = ?", owner)
                        .name("state = ?", state)
                        .uuid("incident_id < ?", after),
                "ORDER BY incident_id DESC LIMIT ?",
                limit);
    }

    @Override
    public List<Listed> standing(@Nullable Owner owner, @Nullable UUID after, int limit) {
        return list(
                new Conditions()
                        .add("closed_at IS NULL", parameters -> {})
                        .name("owner = ?", owner)
                        .uuid("incident_id < ?", after),
                "ORDER BY incident_id DESC LIMIT ?",
                limit);
    }

    @Override
    public List<Listed> endedSince(Instant since, @Nullable Owner owner, int limit) {
        return list(
                new Conditions().instant("closed_at >= ?", since).name("owner = ?", owner),
                "ORDER BY closed_at DESC, incident_id DESC LIMIT ?",
                limit);
    }

    private List<Listed> list(Conditions asked, String order, int limit) {
        return database.query(
                SHOWN + asked.sql() + order,
                parameters -> {
                    asked.bind(parameters);
                    parameters.number(limit);
                },
                this::listed);
    }

    @Override
    public List<Happening> story(UUID incidentId, int limit) {
        return database.query(
                        STORY,
                        parameters -> parameters
                                .uuid(incidentId)
                                .uuid(incidentId)
                                .uuid(incidentId)
                                .number(limit),
                        JdbcIncidentQueue::happening)
                .reversed();
    }

    @Override
    public Optional<Instant> begun(UUID incidentId) {
        return database.first(BEGUN, parameters -> parameters.uuid(incidentId), row -> row.instant("opened_at"));
    }

    @Override
    public Optional<Shown> find(UUID incidentId) {
        return database.first(FIND, parameters -> parameters.uuid(incidentId), this::shown);
    }

    @Override
    public List<Member> members(UUID incidentId, @Nullable UUID after, int limit) {
        Conditions asked = new Conditions().uuid("incident_id = ?", incidentId).uuid("case_id > ?", after);
        return database.query(
                MEMBERS + asked.sql() + "ORDER BY case_id LIMIT ?",
                parameters -> {
                    asked.bind(parameters);
                    parameters.number(limit);
                },
                row -> new Member(
                        row.uuid("case_id"),
                        row.text("shipment_code"),
                        row.optionalText("merchant_id"),
                        row.instant("opened_at"),
                        row.instant("joined_at"),
                        row.optionalInstant("left_at")));
    }

    @Override
    public List<Count> open() {
        return database.query(
                OPEN,
                row -> new Count(
                        row.constant("owner", Owner.class),
                        row.constant("state", IncidentState.class),
                        row.number("incidents")));
    }

    @Override
    public Map<UUID, CaseGroup> openGroups(Collection<UUID> caseIds) {
        return database
                .query(
                        OPEN_GROUPS,
                        parameters -> parameters.uuids(caseIds),
                        row -> Map.entry(
                                row.uuid("case_id"),
                                new CaseGroup(
                                        row.uuid("incident_id"),
                                        row.constant("owner", Owner.class),
                                        row.text("about"),
                                        row.number("members"))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public Optional<UUID> incidentOf(UUID caseId) {
        return database.first(INCIDENT_OF, parameters -> parameters.uuid(caseId), row -> row.uuid("incident_id"));
    }

    private static Happening happening(Row row) throws SQLException {
        Instant at = row.instant("at");
        String person = row.optionalText("person");
        if (person != null) {
            return new Happening.Decided(at, person, row.constant("action", Decision.Action.class));
        }
        long members = row.number("members");
        return "JOINED".equals(row.text("kind")) ? new Happening.Joined(at, members) : new Happening.Left(at, members);
    }

    private Listed listed(Row row) throws SQLException {
        UUID id = row.uuid("incident_id");
        Supplier<Shown> content = read(row);
        return new Listed(id, content);
    }

    /** A row is gone once it was read, so a fault of it is kept for whoever asks for it. */
    private Supplier<Shown> read(Row row) throws SQLException {
        try {
            Shown shown = shown(row);
            return () -> shown;
        } catch (RuntimeException unreadable) {
            return () -> {
                throw new IllegalStateException("an incident cannot be read", unreadable);
            };
        }
    }

    private Shown shown(Row row) throws SQLException {
        return new Shown(rows.incident(row), row.number("open_members"));
    }
}
