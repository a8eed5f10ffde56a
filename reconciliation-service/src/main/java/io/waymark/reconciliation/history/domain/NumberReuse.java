package io.waymark.reconciliation.history.domain;

/**
 * That a parcel's number was given before, as one version of its shipment says it.
 *
 * @param open whether it is still unsettled whose the scans under it are
 */
public record NumberReuse(String shipmentCode, long version, boolean open) {}
