package io.waymark.exceptions.mass.application;

import io.waymark.exceptions.cases.application.ActOnMany;
import io.waymark.exceptions.cases.domain.Subject;
import io.waymark.exceptions.mass.domain.MassIncident;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Brings what was decided of an incident to its members. What is done is stored with the member, in the same transaction: who
 * is interrupted goes on where it was.
 */
@ApplicationScoped
public class CarryOutDecisions {
    private final MassIncidents incidents;
    private final ActOnMany actOnMany;

    CarryOutDecisions(MassIncidents incidents, ActOnMany actOnMany) {
        this.incidents = incidents;
        this.actOnMany = actOnMany;
    }

    /**
     * Up to {@code limit} members of one incident in a transaction of its own; returns how many, 0 once nothing is left.
     *
     * @throws IllegalStateException where the case of one of them cannot be read
     */
    @Transactional(TxType.REQUIRES_NEW)
    public int carryOut(int limit) {
        Optional<MassIncident> unfinished = incidents.holdUnfinished();
        if (unfinished.isEmpty()) {
            return 0;
        }
        MassIncident incident = unfinished.get();
        Map<UUID, String> members = incidents.unreached(incident, limit);
        List<Subject> subjects = members.values().stream()
                .distinct()
                .<Subject>map(Subject.Shipment::new)
                .toList();
        actOnMany.act(subjects, each -> members.containsKey(each.id()) ? incident.ordersFor(each) : List.of());
        incidents.markReached(incident, members.keySet());
        return members.size();
    }

    /**
     * Leaves out the next member of one incident, whose case cannot be read, so that it costs no other; answers it. The decision
     * counts as brought to it.
     */
    @Transactional(TxType.REQUIRES_NEW)
    public Optional<UUID> passOver() {
        return incidents.holdUnfinished().flatMap(incident -> {
            Optional<UUID> next =
                    incidents.unreached(incident, 1).keySet().stream().findFirst();
            next.ifPresent(caseId -> incidents.markReached(incident, List.of(caseId)));
            return next;
        });
    }
}
