package io.waymark.exceptions.mass.adapter.persistence;

import io.waymark.exceptions.mass.application.MassIncidents;
import io.waymark.exceptions.mass.domain.Cause;
import io.waymark.exceptions.mass.domain.Decision;
import io.waymark.exceptions.mass.domain.MassIncident;
import io.waymark.exceptions.mass.domain.Opening;
import io.waymark.jdbc.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Mass incidents in PostgreSQL; what a method costs does not follow from the number of members. */
@ApplicationScoped
class JdbcMassIncidents implements MassIncidents {
    private static final String GATHER_ALONE =
            "SELECT pg_try_advisory_xact_lock(hashtextextended('mass-incidents', 0)) AS alone";
    private static final String HOLD_TAKING = """
            SELECT i.* FROM unnest(?::text[], ?::text[], ?::text[]) AS t(carrier, place, code)
            JOIN mass_incident i USING (carrier, place, code)
            WHERE i.state NOT IN ('RESOLVING', 'CLOSED') ORDER BY i.incident_id FOR NO KEY UPDATE OF i""";
    private static final String FIRST_MEMBERS = """
            SELECT t.incident_id, m.opened_at FROM unnest(?::uuid[]) AS t(incident_id), LATERAL (
                SELECT opened_at FROM mass_incident_member WHERE incident_id = t.incident_id ORDER BY opened_at LIMIT ?) m""";
    private static final String OPEN = """
            INSERT INTO mass_incident (incident_id, carrier, place, code, family, owner, severity, state, opened_at, members, version)
            SELECT t.*, 0, 1
            FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[]) t""";
    /** A row that the statement has inserted, not changed, has no {@code xmax}. */
    private static final String JOIN = """
            WITH joined AS (
                INSERT INTO mass_incident_member
                    (incident_id, case_id, shipment_code, merchant_id, opened_at, joined_at, left_at, decided)
                SELECT t.*, 0 FROM unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[],
                    ?::timestamptz[]) t
                ON CONFLICT (incident_id, case_id) DO UPDATE SET left_at = excluded.left_at, decided = 0
                RETURNING incident_id, xmax = 0 AS new)
            UPDATE mass_incident i SET members = i.members + j.members
            FROM (SELECT incident_id, count(*) FILTER (WHERE new) AS members FROM joined GROUP BY incident_id) j
            WHERE i.incident_id = j.incident_id""";

    private static final String LEAVE = """
            UPDATE mass_incident_member m SET left_at = t.left_at
            FROM unnest(?::uuid[], ?::timestamptz[]) AS t(case_id, left_at)
            WHERE m.case_id = t.case_id AND m.left_at IS NULL""";
    private static final String COME_BACK = """
            UPDATE mass_incident_member m SET left_at = NULL
            FROM unnest(?::uuid[], ?::timestamptz[]) AS t(case_id, left_at), mass_incident i
            WHERE m.case_id = t.case_id AND m.left_at = t.left_at AND i.incident_id = m.incident_id
                AND i.state NOT IN ('RESOLVING', 'CLOSED')""";
    private static final String END_WAITING = """
            UPDATE mass_incident
            SET state = 'ACKNOWLEDGED', action = 'ACKNOWLEDGE', waiting_on = NULL, waiting_until = NULL, version = version + 1
            WHERE closed_at IS NULL AND state = 'WAITING' AND waiting_until <= ?""";
    private static final String CLOSE_EMPTY = """
            UPDATE mass_incident i SET state = 'CLOSED', closed_at = ?, version = version + 1
            WHERE closed_at IS NULL AND NOT EXISTS (
                SELECT FROM mass_incident_member m WHERE m.incident_id = i.incident_id AND m.left_at IS NULL)
            RETURNING *""";
    private static final String HOLD = "SELECT * FROM mass_incident WHERE incident_id = ? FOR NO KEY UPDATE";
    private static final String DECIDE = """
            UPDATE mass_incident SET action = ?, person = ?, decided_at = ?, waiting_on = ?, waiting_until = ?, reason = ?,
                note = ?, state = ?, decided = ?, version = ? WHERE incident_id = ?""";
    private static final String KEEP_DECISION = """
            INSERT INTO mass_incident_decision (incident_id, version, action, person, decided_at) VALUES (?, ?, ?, ?, ?)""";
    private static final String HOLD_UNFINISHED = """
            SELECT i.* FROM mass_incident i WHERE closed_at IS NULL AND decided > 0 AND EXISTS (
                SELECT FROM mass_incident_member m
                WHERE m.incident_id = i.incident_id AND m.left_at IS NULL AND m.decided < i.decided)
            ORDER BY incident_id LIMIT 1 FOR NO KEY UPDATE OF i SKIP LOCKED""";
    private static final String UNREACHED = """
            SELECT case_id, shipment_code FROM mass_incident_member
            WHERE incident_id = ? AND left_at IS NULL AND decided < ? ORDER BY decided, case_id LIMIT ?""";
    private static final String MARK_REACHED =
            "UPDATE mass_incident_member SET decided = ? WHERE incident_id = ? AND case_id = ANY (?::uuid[])";

    private final Database database;
    private final IncidentRows rows;

    JdbcMassIncidents(Database database, IncidentRows rows) {
        this.database = database;
        this.rows = rows;
    }

    @Override
    public boolean gatherAlone() {
        return database.query(GATHER_ALONE, row -> row.flag("alone")).getFirst();
    }

    @Override
    public Map<Cause, MassIncident> holdTaking(Collection<Cause> causes) {
        return database
                .query(
                        HOLD_TAKING,
                        parameters -> parameters
                                .rows(causes)
                                .texts(Cause::carrier)
                                .texts(Cause::place)
                                .texts(Cause::code),
                        rows::incident)
                .stream()
                .collect(Collectors.toMap(MassIncident::cause, Function.identity()));
    }

    @Override
    public Map<UUID, List<Instant>> firstMembers(Collection<UUID> incidents, int limit) {
        return database
                .query(
                        FIRST_MEMBERS,
                        parameters -> parameters.uuids(incidents).number(limit),
                        row -> Map.entry(row.uuid("incident_id"), row.instant("opened_at")))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    @Override
    public void open(Collection<MassIncident> incidents) {
        database.update(OPEN, parameters -> parameters
                .rows(incidents)
                .uuids(MassIncident::id)
                .texts(each -> each.cause().carrier())
                .texts(each -> each.cause().place())
                .texts(each -> each.cause().code())
                .texts(MassIncident::family)
                .names(MassIncident::owner)
                .names(MassIncident::severity)
                .names(MassIncident::state)
                .instants(MassIncident::openedAt));
    }

    @Override
    public void join(Map<UUID, List<Opening>> byIncident, Set<UUID> openCases, Instant now) {
        List<Joining> joining = byIncident.entrySet().stream()
                .flatMap(each -> each.getValue().stream().map(opening -> new Joining(each.getKey(), opening)))
                .toList();
        database.update(JOIN, parameters -> parameters
                .rows(joining)
                .uuids(Joining::incidentId)
                .uuids(each -> each.opening().caseId())
                .texts(each -> each.opening().shipmentCode())
                .texts(each -> each.opening().merchantId())
                .instants(each -> each.opening().openedAt())
                .instants(each -> now)
                .instants(each -> openCases.contains(each.opening().caseId()) ? null : now));
    }

    @Override
    public void leave(Map<UUID, Instant> endedCases) {
        change(LEAVE, endedCases);
    }

    @Override
    public void comeBack(Map<UUID, Instant> leftAt) {
        change(COME_BACK, leftAt);
    }

    private void change(String statement, Map<UUID, Instant> times) {
        database.update(statement, parameters -> parameters
                .rows(times.entrySet())
                .uuids(Map.Entry::getKey)
                .instants(Map.Entry::getValue));
    }

    @Override
    public void endWaiting(Instant now) {
        database.update(END_WAITING, parameters -> parameters.instant(now));
    }

    @Override
    public List<MassIncident> closeEmpty(Instant now) {
        return database.query(CLOSE_EMPTY, parameters -> parameters.instant(now), rows::incident);
    }

    @Override
    public Optional<MassIncident> hold(UUID incidentId) {
        return database.first(HOLD, parameters -> parameters.uuid(incidentId), rows::incident);
    }

    @Override
    public void decide(MassIncident next) {
        Decision decision = decision(next.decision());
        database.update(DECIDE, parameters -> {
            rows.bind(parameters, next.id(), decision);
            parameters
                    .text(next.state().name())
                    .number(next.decided())
                    .number(next.version())
                    .uuid(next.id());
        });
        database.update(KEEP_DECISION, parameters -> parameters
                .uuid(next.id())
                .number(next.decided())
                .text(decision.action().name())
                .text(decision.person())
                .instant(decision.at()));
    }

    @Override
    public Optional<MassIncident> holdUnfinished() {
        return database.query(HOLD_UNFINISHED, rows::incident).stream().findFirst();
    }

    @Override
    public Map<UUID, String> unreached(MassIncident incident, int limit) {
        return database
                .query(
                        UNREACHED,
                        parameters -> parameters
                                .uuid(incident.id())
                                .number(incident.decided())
                                .number(limit),
                        row -> Map.entry(row.uuid("case_id"), row.text("shipment_code")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public void markReached(MassIncident incident, Collection<UUID> caseIds) {
        database.update(MARK_REACHED, parameters -> parameters
                .number(incident.decided())
                .uuid(incident.id())
                .uuids(caseIds));
    }

    private static Decision decision(@Nullable Decision decision) {
        return Objects.requireNonNull(decision, "nothing was decided");
    }

    private record Joining(UUID incidentId, Opening opening) {}
}
