package io.waymark.exceptions.mass.application;

import io.waymark.exceptions.cases.application.CaseFollower;
import io.waymark.exceptions.cases.domain.CaseEvent;
import io.waymark.exceptions.cases.domain.Dossier;
import io.waymark.exceptions.cases.domain.ExceptionCase;
import io.waymark.exceptions.cases.domain.Resolution;
import io.waymark.exceptions.clocks.domain.Locality;
import io.waymark.exceptions.mass.domain.Cause;
import io.waymark.exceptions.mass.domain.Opening;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps which shipments' cases were opened, for the gathering, and lets those that ended leave their incident. An end that was taken
 * back is no new trouble: its case is in its incident as before.
 */
@ApplicationScoped
class FollowCases implements CaseFollower {
    private final Openings openings;
    private final MassIncidents incidents;

    FollowCases(Openings openings, MassIncidents incidents) {
        this.openings = openings;
        this.incidents = incidents;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void stored(Collection<Dossier> worked) {
        Map<UUID, Opening> opened = new LinkedHashMap<>();
        Map<UUID, Instant> back = new HashMap<>();
        Map<UUID, Instant> ended = new HashMap<>();
        for (Dossier dossier : worked) {
            for (CaseEvent event : dossier.events()) {
                switch (event) {
                    case CaseEvent.Opened told ->
                        opening(dossier, told.about(), told.at())
                                .ifPresent(opening -> opened.put(opening.caseId(), opening));
                    case CaseEvent.Reopened told -> {
                        Resolution takenBack = told.takenBack();
                        if (takenBack == null) {
                            opening(dossier, told.about(), told.at())
                                    .ifPresent(opening -> opened.put(opening.caseId(), opening));
                        } else {
                            back.put(told.about().id(), takenBack.at());
                        }
                    }
                    case CaseEvent.Resolved told -> ended.put(told.about().id(), told.at());
                    case CaseEvent.Routed told -> {}
                    case CaseEvent.Escalated told -> {}
                }
            }
        }
        if (!opened.isEmpty()) {
            openings.keep(opened.values());
        }
        if (!back.isEmpty()) {
            incidents.comeBack(back);
        }
        if (!ended.isEmpty()) {
            incidents.leave(ended);
        }
    }

    /** Empty where nobody knows the carrier or the place: then nothing says that the cause is the same. */
    private static Optional<Opening> opening(Dossier dossier, ExceptionCase about, Instant at) {
        String shipmentCode = about.reference().shipmentCode();
        String carrier = dossier.facts().currentCarrier().orElse(null);
        Locality place = dossier.facts().whereabouts();
        return shipmentCode == null || carrier == null || place == null
                ? Optional.empty()
                : Optional.of(new Opening(
                        about.id(),
                        at,
                        shipmentCode,
                        about.reference().merchantId(),
                        new Cause(carrier, place.name(), about.routing().code()),
                        about.reference().family(),
                        about.routing().owner(),
                        about.routing().severity()));
    }
}
