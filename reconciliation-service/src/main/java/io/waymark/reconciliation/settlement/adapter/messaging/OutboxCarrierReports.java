package io.waymark.reconciliation.settlement.adapter.messaging;

import io.waymark.delivery.outbox.Outbox;
import io.waymark.events.incidents.IncidentKind;
import io.waymark.reconciliation.settlement.application.CarrierNumbers.Lookup;
import io.waymark.reconciliation.settlement.application.CarrierReports;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/** Tells the technical desk of carriers over the outbox: one incident for each, whatever it holds up. */
@ApplicationScoped
class OutboxCarrierReports implements CarrierReports {
    private static final Logger LOG = Logger.getLogger(OutboxCarrierReports.class);

    private final Outbox outbox;
    private final ProofIncidents incidents;

    OutboxCarrierReports(Outbox outbox, ProofIncidents incidents) {
        this.outbox = outbox;
        this.incidents = incidents;
    }

    @Override
    public void unknown(WaitingCarrier carrier, Lookup found) {
        String detail = found.fault(carrier.carrier()) + "; the first of " + carrier.proofs() + " proofs is due by "
                + carrier.deadline();
        incidents
                .once(
                        IncidentKind.PSP_UPLOAD_FAILED,
                        new ProofIncidents.Trouble(
                                Subjects.carrier(carrier.carrier()),
                                found.code(),
                                detail,
                                null,
                                null,
                                carrier.proofs()))
                .ifPresent(told -> {
                    LOG.warn(detail);
                    outbox.append(List.of(told));
                });
    }

    @Override
    public List<String> known(Collection<String> carriers) {
        Set<String> open = incidents.open(
                IncidentKind.PSP_UPLOAD_FAILED,
                carriers.stream().map(Subjects::carrier).toList());
        List<String> mended = carriers.stream()
                .filter(carrier -> open.contains(Subjects.carrier(carrier)))
                .toList();
        outbox.append(incidents.over(
                IncidentKind.PSP_UPLOAD_FAILED, open, "our mapping and the provider's table agree about the carrier"));
        return mended;
    }
}
