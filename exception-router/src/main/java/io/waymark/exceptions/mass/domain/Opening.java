package io.waymark.exceptions.mass.domain;

import io.waymark.exceptions.classify.domain.Owner;
import io.waymark.exceptions.classify.domain.Severity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A shipment's case was opened, for the first time or again. */
public record Opening(
        UUID caseId,
        Instant openedAt,
        String shipmentCode,
        @Nullable String merchantId,
        Cause cause,
        String family,
        Owner owner,
        Severity severity) {}
