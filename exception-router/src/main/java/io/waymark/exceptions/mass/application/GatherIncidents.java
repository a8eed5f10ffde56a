package io.waymark.exceptions.mass.application;

import io.waymark.exceptions.cases.application.HeldCases;
import io.waymark.exceptions.mass.domain.BurstRule;
import io.waymark.exceptions.mass.domain.Cause;
import io.waymark.exceptions.mass.domain.IncidentEvent;
import io.waymark.exceptions.mass.domain.IncidentIds;
import io.waymark.exceptions.mass.domain.MassIncident;
import io.waymark.exceptions.mass.domain.Opening;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Gathers cases of one cause into incidents and closes those that are over. One replica gathers at a time, so that an incident
 * is made once; its cost follows the number of cases that were opened since. Locks are taken in one order: incidents, then cases;
 * an opening that somebody else holds is being made anew and left to the next time.
 */
@ApplicationScoped
public class GatherIncidents {
    /** Openings are kept for so many stretches of the rule, for others that are heard of late. */
    private static final int KEPT_STRETCHES = 3;

    private final Openings openings;
    private final MassIncidents incidents;
    private final HeldCases cases;
    private final IncidentAnnouncements announcements;
    private final BurstRule rule;
    private final IncidentIds ids;
    private final Clock clock;

    GatherIncidents(
            Openings openings,
            MassIncidents incidents,
            HeldCases cases,
            IncidentAnnouncements announcements,
            BurstRule rule,
            IncidentIds ids,
            Clock clock) {
        this.openings = openings;
        this.incidents = incidents;
        this.cases = cases;
        this.announcements = announcements;
        this.rule = rule;
        this.ids = ids;
        this.clock = clock;
    }

    /** One batch in a transaction of its own; returns how many openings it weighed, so that a full one is followed by another. */
    @Transactional(TxType.REQUIRES_NEW)
    public int gather(int limit) {
        if (!incidents.gatherAlone()) {
            return 0;
        }
        Instant now = clock.instant();
        List<IncidentEvent> events = new ArrayList<>();
        List<Opening> fresh = openings.fresh(limit);
        incidents.endWaiting(now);
        incidents.closeEmpty(now).forEach(closed -> events.add(new IncidentEvent.Closed(closed, now)));
        if (!fresh.isEmpty()) {
            weigh(fresh, now, events);
        }
        openings.removeOlder(now.minus(rule.within().multipliedBy(KEPT_STRETCHES)), limit);
        if (!events.isEmpty()) {
            announcements.announce(events);
        }
        return fresh.size();
    }

    private void weigh(List<Opening> fresh, Instant now, List<IncidentEvent> events) {
        Map<Cause, List<Opening>> free = free(fresh);
        Map<Cause, MassIncident> taking = incidents.holdTaking(free.keySet());
        Map<UUID, List<Instant>> first = incidents.firstMembers(
                taking.values().stream().map(MassIncident::id).toList(), rule.moreThan());
        List<MassIncident> made = new ArrayList<>();
        Map<UUID, List<Opening>> joining = new LinkedHashMap<>();
        free.forEach((cause, candidates) -> {
            MassIncident known = taking.get(cause);
            List<Opening> members =
                    rule.members(candidates, known == null ? List.of() : first.getOrDefault(known.id(), List.of()));
            if (members.isEmpty()) {
                return;
            }
            MassIncident incident = known == null ? MassIncident.of(ids.next(), members, now) : known;
            if (known == null) {
                made.add(incident);
                events.add(new IncidentEvent.Opened(incident, now));
            }
            joining.put(incident.id(), members);
            events.add(new IncidentEvent.Joined(incident, members, now));
        });
        incidents.open(made);
        List<Opening> joined = joining.values().stream().flatMap(List::stream).toList();
        if (!joined.isEmpty()) {
            incidents.join(
                    joining, cases.holdOpen(joined.stream().map(Opening::caseId).collect(Collectors.toSet())), now);
            openings.remove(joined);
        }
        openings.markWeighed(fresh);
    }

    private Map<Cause, List<Opening>> free(Collection<Opening> fresh) {
        Map<Cause, Instant> since = new HashMap<>();
        Map<Cause, List<Opening>> free = new LinkedHashMap<>();
        for (Opening opening : fresh) {
            since.merge(
                    opening.cause(),
                    opening.openedAt().minus(rule.within()),
                    (one, other) -> one.isBefore(other) ? one : other);
            free.computeIfAbsent(opening.cause(), none -> new ArrayList<>()).add(opening);
        }
        openings.weighed(since).forEach(opening -> free.computeIfAbsent(opening.cause(), none -> new ArrayList<>())
                .add(opening));
        return free;
    }
}
