package io.waymark.exceptions.cases.adapter.persistence;

import io.waymark.exceptions.cases.application.Dossiers.StoredDossier;
import io.waymark.exceptions.cases.domain.Consistency;
import io.waymark.exceptions.cases.domain.Progress;
import io.waymark.exceptions.cases.domain.SignalTimes;
import io.waymark.exceptions.cases.domain.Standing;
import io.waymark.exceptions.cases.domain.Subject;
import io.waymark.exceptions.cases.domain.SubjectFacts;
import io.waymark.exceptions.cases.domain.Worth;
import io.waymark.exceptions.classify.domain.Signal;
import io.waymark.exceptions.clocks.domain.Lane;
import io.waymark.exceptions.clocks.domain.Locality;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code subject}; its components are the table's columns. */
record SubjectRow(
        String key,
        @Nullable String shipmentCode,
        @Nullable UUID orderId,
        @Nullable String merchantId,
        @Nullable String carrier,
        @Nullable String service,
        @Nullable String channel,
        @Nullable String origin,
        @Nullable String destination,
        long version,
        @Nullable String state,
        @Nullable String substate,
        @Nullable Instant stateAt,
        long stateVersion,
        boolean stateDecided,
        @Nullable String stateCarrier,
        Map<Signal, Instant> signals,
        @Nullable Instant firstDeliveredAt,
        @Nullable Instant firstReturningAt,
        long conflictVersion,
        long consistentVersion,
        @Nullable Instant consistentAt,
        @Nullable Instant lastMovementAt,
        @Nullable Instant heardAt,
        @Nullable String seenCountry,
        @Nullable String seenRegion,
        @Nullable Instant seenAt,
        long seenVersion,
        @Nullable Instant promisedUntil,
        long promisedVersion,
        @Nullable Instant issuedAt,
        @Nullable Instant cancelledAt,
        int failedAttempts,
        @Nullable Long worthMinor,
        @Nullable String worthCurrency,
        @Nullable Long overAfterSeconds,
        @Nullable Instant dueAt) {

    static SubjectRow of(StoredDossier stored) {
        Subject subject = stored.dossier().subject();
        SubjectFacts facts = stored.dossier().facts();
        Standing standing = facts.standing();
        Progress progress = facts.progress();
        Progress.Sighting seen = progress.seen();
        Progress.Promise promise = progress.promise();
        Worth worth = facts.worth();
        return new SubjectRow(
                subject.key(),
                subject instanceof Subject.Shipment shipment ? shipment.code() : facts.shipmentCode(),
                facts.orderId(),
                facts.merchantId(),
                facts.carrier(),
                facts.service(),
                facts.channel(),
                facts.lane().origin(),
                facts.lane().destination(),
                facts.version(),
                standing == null ? null : standing.state(),
                standing == null ? null : standing.substate(),
                standing == null ? null : standing.at(),
                standing == null ? 0 : standing.version(),
                standing != null && standing.decided(),
                standing == null ? null : standing.carrier(),
                facts.signals().newest(),
                facts.signals().firstDeliveredAt(),
                facts.signals().firstReturningAt(),
                facts.consistency().conflictVersion(),
                facts.consistency().consistentVersion(),
                facts.consistency().consistentAt(),
                progress.movedAt(),
                progress.heardAt(),
                seen == null ? null : seen.place().country(),
                seen == null ? null : seen.place().region(),
                seen == null ? null : seen.at(),
                seen == null ? 0 : seen.version(),
                promise == null ? null : promise.until(),
                promise == null ? 0 : promise.version(),
                facts.issuedAt(),
                facts.cancelledAt(),
                facts.failedAttempts(),
                worth == null ? null : worth.amountMinor(),
                worth == null ? null : worth.currency(),
                facts.overAfter() == null
                        ? null
                        : Long.valueOf(facts.overAfter().toSeconds()),
                stored.nextDue().orElse(null));
    }

    SubjectFacts facts() {
        return new SubjectFacts(
                shipmentOfFault(),
                orderId,
                merchantId,
                carrier,
                service,
                channel,
                new Lane(origin, destination),
                version,
                standing(),
                new SignalTimes(signals, firstDeliveredAt, firstReturningAt),
                new Consistency(conflictVersion, consistentVersion, consistentAt),
                new Progress(lastMovementAt, heardAt, seen(), promise()),
                issuedAt,
                cancelledAt,
                failedAttempts,
                worth(),
                overAfterSeconds == null ? null : Duration.ofSeconds(overAfterSeconds));
    }

    private @Nullable String shipmentOfFault() {
        return Subject.parse(key) instanceof Subject.Integration ? shipmentCode : null;
    }

    private Progress.@Nullable Sighting seen() {
        return seenCountry == null || seenAt == null
                ? null
                : new Progress.Sighting(new Locality(seenCountry, seenRegion), seenAt, seenVersion);
    }

    private @Nullable Worth worth() {
        return worthMinor == null || worthCurrency == null ? null : new Worth(worthMinor, worthCurrency);
    }

    private Progress.@Nullable Promise promise() {
        return promisedUntil == null ? null : new Progress.Promise(promisedUntil, promisedVersion);
    }

    private @Nullable Standing standing() {
        return state == null || stateAt == null || stateCarrier == null
                ? null
                : new Standing(state, substate, stateAt, stateVersion, stateDecided, stateCarrier);
    }
}
