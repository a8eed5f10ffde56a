package io.waymark.order.label.adapter.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Many labels at once, in the order in which they are named: first those by shipment code, then those by reference number.
 *
 * @param merchantId whose reference numbers they are; for callers of the house
 * @param format     {@code pdf}, which is also meant where nothing is said
 * @param source     {@code own} or {@code carrier}; without it the carrier's where there is one, but not on A4
 * @param paper      {@code label}, which is also meant where nothing is said, or {@code a4}
 */
public record LabelsRequest(
        @Schema(maxItems = 500) @Nullable List<@Nullable String> shipmentCodes,
        @Schema(maxItems = 500) @Nullable List<@Nullable String> referenceNos,
        @Nullable String merchantId,
        @Nullable String format,
        @Nullable String paper,
        @Nullable String source) {}
