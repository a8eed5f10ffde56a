package io.waymark.reconciliation.settlement.adapter.messaging;

import io.waymark.delivery.outbox.OutboundEvent;
import io.waymark.delivery.outbox.Outbox;
import io.waymark.reconciliation.settlement.application.CarrierNumbers;
import io.waymark.reconciliation.settlement.application.OpenIncidents;
import io.waymark.reconciliation.settlement.application.ProofReports;
import io.waymark.reconciliation.settlement.domain.Proof;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Reports over the outbox: to finance on the settlement topic, to the desks as incidents. A fault of the link has the
 * subject {@code psp} and is over with the next accepted upload; a refusal of one proof has the subject
 * {@code psp/<transaction>} and is over when that transaction's proof is accepted, so that other uploads cannot close it.
 */
@ApplicationScoped
class OutboxProofReports implements ProofReports {
    private static final Logger LOG = Logger.getLogger(OutboxProofReports.class);
    private static final String LINK = "psp";

    private final Outbox outbox;
    private final OpenIncidents incidents;
    private final CarrierNumbers carriers;
    private final Clock clock;

    OutboxProofReports(Outbox outbox, OpenIncidents incidents, CarrierNumbers carriers, Clock clock) {
        this.outbox = outbox;
        this.incidents = incidents;
        this.carriers = carriers;
        this.clock = clock;
    }

    @Override
    public void accepted(Proof proof) {
        LOG.infof("proof of %s, order %s, accepted", proof.transactionId(), proof.orderId());
        List<OutboundEvent<?>> events = new ArrayList<>();
        events.add(ProofEvents.accepted(proof));
        incidents
                .close(List.of(LINK, subjectOf(proof)))
                .forEach(subject -> events.add(ProofEvents.cleared(subject, clock.instant())));
        outbox.append(events);
    }

    @Override
    public void refused(Proof proof, boolean allAlike) {
        String subject = allAlike ? LINK : subjectOf(proof);
        LOG.warnf("proof of %s, order %s, refused: %s", proof.transactionId(), proof.orderId(), proof.responseCode());
        incidents.open(subject, proof.changedAt());
        outbox.append(List.of(
                ProofEvents.refused(proof),
                ProofEvents.detected(
                        proof,
                        subject,
                        String.valueOf(proof.responseCode()),
                        "the provider refuses the proof: " + proof.responseMessage(),
                        proof.changedAt())));
    }

    @Override
    public void held(List<Proof> proofs) {
        outbox.append(proofs.stream()
                .map(proof -> ProofEvents.held(
                        proof, carriers.numberOf(proof.carrier()).orElse("")))
                .toList());
    }

    @Override
    public void unreachable(Proof proof, String code, String message) {
        if (incidents.open(LINK, clock.instant())) {
            LOG.warnf("the payment service provider does not answer: %s", code);
            outbox.append(ProofEvents.detected(
                    proof, LINK, code, "the provider does not answer: " + message, clock.instant()));
        }
    }

    private static String subjectOf(Proof proof) {
        return LINK + "/" + proof.transactionId();
    }
}
