package io.waymark.exceptions.cases.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What never changes about a case.
 *
 * @param shipmentCode null for an integration's case that names no shipment; of several, the one that was told of first
 * @param about        whom an integration's case concerns, such as {@code kdniao/main}; null for a shipment's case
 * @param family       at most one case of it is open on the subject
 */
public record CaseReference(
        UUID caseId,
        Subject subject,
        @Nullable String shipmentCode,
        @Nullable UUID orderId,
        @Nullable String merchantId,
        @Nullable String about,
        String family) {}
