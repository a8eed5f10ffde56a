package io.waymark.events.orders;

/** What {@code orders.events.v1} carries: what became of an order and its waybill. Sealed, so that a reader's switch says for each kind what it does. */
public sealed interface OrderEvent
        permits OrderAccepted,
                OrderRefused,
                WaybillIssued,
                WaybillVoided,
                BookingFailed,
                OrderCancelled,
                LastMileAssigned {}
