package io.waymark.reconciliation.settlement.application;

import io.waymark.reconciliation.settlement.domain.Proof;
import io.waymark.reconciliation.settlement.domain.PspAnswer;
import io.waymark.reconciliation.settlement.domain.RetryPolicy;
import io.waymark.reconciliation.settlement.domain.RetryPolicy.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Stores how an upload ended, with what others are told of it, in one short transaction. */
@ApplicationScoped
public class ConcludeUpload {
    /** Silent answers in a row to one proof after which somebody is told. */
    private static final int SILENCES_TO_REPORT = 3;

    private final Proofs proofs;
    private final UploadLog log;
    private final ProofReports reports;
    private final RetryPolicy policy;
    private final Clock clock;

    ConcludeUpload(Proofs proofs, UploadLog log, ProofReports reports, RetryPolicy policy, Clock clock) {
        this.proofs = proofs;
        this.log = log;
        this.reports = reports;
        this.policy = policy;
        this.clock = clock;
    }

    /** Concludes one attempt of the proof as it was leased to the worker. */
    @Transactional
    public void conclude(Proof proof, UUID worker, String carrierNo, UUID uploadId, Psp.Reply reply) {
        Instant now = clock.instant();
        log.ended(uploadId, reply, now);
        judge(proof, worker, carrierNo, reply.answer(), now);
    }

    /** Concludes one that was not sent, as it could not be taken. */
    @Transactional
    public void unsent(Proof proof, UUID worker, PspAnswer.Refused cause) {
        judge(proof, worker, "", cause, clock.instant());
    }

    private void judge(Proof proof, UUID worker, String carrierNo, PspAnswer answer, Instant now) {
        int attempts = proof.attempts() + 1;
        switch (policy.judge(answer, attempts, proof.deadline(), now)) {
            case Verdict.Done done ->
                proofs.accept(proof, carrierNo, answer, now).ifPresent(reports::accepted);
            case Verdict.GivenUp givenUp ->
                proofs.refuse(proof.id(), worker, carrierNo, givenUp.code(), givenUp.message(), now)
                        .ifPresent(refused -> reports.refused(refused, givenUp.fault()));
            case Verdict.Again again -> {
                proofs.again(proof.id(), worker, carrierNo, answer, again.at());
                if (answer instanceof PspAnswer.Unreachable) {
                    log.silentSince(proof, SILENCES_TO_REPORT)
                            .ifPresent(since -> reports.unreachable(proof, answer.code(), answer.message(), since));
                }
            }
        }
    }
}
