package io.waymark.events.shipments;

import java.time.Instant;

/**
 * That the carrier had given the shipment's number to another parcel before.
 *
 * @param earlierUntil    when the earlier parcel was heard of last, by the carrier's clock, UTC
 * @param waybillIssuedAt when this shipment's waybill was issued, UTC
 * @param open            true until this parcel is scanned after its waybill, or a person says that both are one parcel;
 *                        settlement is held
 */
public record NumberReuse(Instant earlierUntil, Instant waybillIssuedAt, boolean open) {}
