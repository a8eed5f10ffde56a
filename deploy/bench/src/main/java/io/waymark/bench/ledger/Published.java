package io.waymark.bench.ledger;

/**
 * One record of a node in the topic, in the order of its partition.
 *
 * @param eventId the CloudEvents id, by which consumers recognise a repetition
 * @param version of the shipment, as the event says
 */
public record Published(String eventId, String shipmentCode, long version, int node) {}
