package io.waymark.reconciliation.settlement.adapter.messaging;

import io.waymark.delivery.outbox.OutboundEvent;
import io.waymark.delivery.outbox.Outbox;
import io.waymark.events.incidents.IncidentKind;
import io.waymark.reconciliation.settlement.application.CarrierNumbers;
import io.waymark.reconciliation.settlement.application.ProofReports;
import io.waymark.reconciliation.settlement.domain.Fault;
import io.waymark.reconciliation.settlement.domain.Proof;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Reports over the outbox: to finance on the settlement topic, to the desks as incidents. Whose refusals are one incident
 * is said by what one action mends: an account, a carrier, or one transaction; see {@link Subjects}.
 */
@ApplicationScoped
class OutboxProofReports implements ProofReports {
    private static final Logger LOG = Logger.getLogger(OutboxProofReports.class);
    private static final String DUE_SOON = "DUE_SOON";
    private static final String OVERDUE = "OVERDUE";

    private final Outbox outbox;
    private final ProofIncidents incidents;
    private final CarrierNumbers carriers;

    OutboxProofReports(Outbox outbox, ProofIncidents incidents, CarrierNumbers carriers) {
        this.outbox = outbox;
        this.incidents = incidents;
        this.carriers = carriers;
    }

    @Override
    public void accepted(Proof proof) {
        LOG.infof("proof of %s, order %s, accepted", proof.transactionId(), proof.orderId());
        List<OutboundEvent<?>> events = new ArrayList<>();
        events.add(ProofEvents.accepted(proof));
        events.addAll(incidents.over(
                IncidentKind.PSP_UPLOAD_FAILED,
                List.of(Subjects.account(proof), Subjects.refusedCarrier(proof), Subjects.transaction(proof)),
                "the provider accepts proofs again"));
        events.addAll(incidents.over(
                IncidentKind.FIN_SETTLEMENT_DUE, List.of(Subjects.clock(proof)), "the provider has the proof"));
        outbox.append(events);
    }

    @Override
    public void refused(Proof proof, Fault fault) {
        LOG.warnf("proof of %s, order %s, refused: %s", proof.transactionId(), proof.orderId(), proof.responseCode());
        outbox.append(List.of(
                ProofEvents.refused(proof),
                incidents.again(
                        IncidentKind.PSP_UPLOAD_FAILED,
                        ProofIncidents.Trouble.of(
                                        proof,
                                        Subjects.of(proof, fault),
                                        String.valueOf(proof.responseCode()),
                                        "the proof is refused: " + proof.responseMessage())
                                .begunAt(proof.changedAt()))));
    }

    @Override
    public void held(List<Proof> proofs) {
        outbox.append(proofs.stream()
                .map(proof ->
                        ProofEvents.held(proof, carriers.lookUp(proof.carrier()).number()))
                .toList());
    }

    @Override
    public void dueSoon(List<Proof> proofs) {
        outbox.append(proofs.stream()
                .<OutboundEvent<?>>map(proof -> clock(proof, DUE_SOON, "has no accepted proof, which is due by "))
                .toList());
    }

    @Override
    public void overdue(List<Proof> proofs) {
        outbox.append(proofs.stream()
                .<OutboundEvent<?>>map(proof -> clock(proof, OVERDUE, "has no accepted proof, which was due by "))
                .toList());
    }

    private OutboundEvent<?> clock(Proof proof, String code, String trouble) {
        LOG.warnf("proof of %s, order %s: %s at %s", proof.transactionId(), proof.orderId(), code, proof.state());
        String why = proof.reason() == null ? proof.state().name() : proof.state() + ", " + proof.reason();
        return incidents.again(
                IncidentKind.FIN_SETTLEMENT_DUE,
                ProofIncidents.Trouble.of(
                        proof,
                        Subjects.clock(proof),
                        code,
                        "transaction " + proof.transactionId() + " " + trouble + proof.deadline() + ": " + why));
    }

    @Override
    public void unwanted(List<Proof> proofs) {
        outbox.append(incidents.over(
                IncidentKind.FIN_SETTLEMENT_DUE,
                proofs.stream().map(Subjects::clock).toList(),
                "no proof is wanted any more"));
    }

    @Override
    public void unreachable(Proof proof, String code, String message, Instant since) {
        incidents
                .once(
                        IncidentKind.PSP_UPLOAD_FAILED,
                        ProofIncidents.Trouble.of(
                                        proof,
                                        Subjects.account(proof),
                                        code,
                                        "the provider does not answer: " + message)
                                .begunAt(since))
                .ifPresent(told -> {
                    LOG.warnf("the payment service provider does not answer: %s", code);
                    outbox.append(List.of(told));
                });
    }
}
