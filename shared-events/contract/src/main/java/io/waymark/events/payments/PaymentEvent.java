package io.waymark.events.payments;

/** What {@code payments.events.v1} carries: money that came, went back or was taken back. Sealed, so that a reader's switch says for each kind what it does. */
public sealed interface PaymentEvent permits PaymentFinalised, RefundIssued, PaymentReversed {}
