package io.waymark.reconciliation.settlement.adapter.messaging;

import io.waymark.delivery.incidents.IncidentNews;
import io.waymark.delivery.outbox.OutboundEvent;
import io.waymark.events.incidents.IncidentCleared;
import io.waymark.events.incidents.IncidentDetected;
import io.waymark.events.incidents.IncidentKind;
import io.waymark.reconciliation.settlement.application.OpenIncidents;
import io.waymark.reconciliation.settlement.domain.Proof;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What desks are told of settlement, and when it is over: only what was told can end. Joins the caller's transaction. */
@ApplicationScoped
class ProofIncidents {
    private static final String SOURCE = "reconciliation-service";

    private final OpenIncidents open;
    private final Clock clock;

    ProofIncidents(OpenIncidents open, Clock clock) {
        this.open = open;
        this.clock = clock;
    }

    /** Tells of a fault, also where it was told before: it happened once more. */
    OutboundEvent<?> again(IncidentKind kind, Trouble trouble) {
        Instant now = clock.instant();
        open.open(kind.name(), trouble.subject(), now);
        return detected(kind, trouble, now);
    }

    /** Tells of a fault unless it is open. */
    Optional<OutboundEvent<?>> once(IncidentKind kind, Trouble trouble) {
        Instant now = clock.instant();
        return open.open(kind.name(), trouble.subject(), now)
                ? Optional.of(detected(kind, trouble, now))
                : Optional.empty();
    }

    /** Which of these are open. */
    Set<String> open(IncidentKind kind, Collection<String> subjects) {
        return subjects.isEmpty() ? Set.of() : Set.copyOf(open.those(kind.name(), subjects));
    }

    /** Tells that faults are over, those of them that were open. */
    List<OutboundEvent<?>> over(IncidentKind kind, Collection<String> subjects, String shownBy) {
        if (subjects.isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        return open.close(kind.name(), subjects).stream()
                .<OutboundEvent<?>>map(
                        subject -> IncidentNews.of(new IncidentCleared(SOURCE, kind, subject, shownBy, now)))
                .toList();
    }

    private static OutboundEvent<?> detected(IncidentKind kind, Trouble trouble, Instant now) {
        Proof proof = trouble.proof();
        IncidentDetected incident = IncidentDetected.of(SOURCE, kind, trouble.subject(), trouble.detail(), now)
                .withCode(trouble.code())
                .seen(trouble.occurrences())
                .begunAt(trouble.since());
        return proof == null
                ? IncidentNews.of(incident)
                : IncidentNews.of(incident.about(proof.shipmentCode(), proof.orderId()), proof.merchantId());
    }

    /**
     * What is told.
     *
     * @param proof       the one that shows it; null where it concerns no proof in particular
     * @param since       when it began; null where nobody knows
     * @param occurrences how many proofs it holds up
     */
    record Trouble(
            String subject,
            String code,
            String detail,
            @Nullable Proof proof,
            @Nullable Instant since,
            long occurrences) {
        static Trouble of(Proof proof, String subject, String code, String detail) {
            return new Trouble(subject, code, detail, proof, null, 1);
        }

        Trouble begunAt(Instant start) {
            return new Trouble(subject, code, detail, proof, start, occurrences);
        }
    }
}
