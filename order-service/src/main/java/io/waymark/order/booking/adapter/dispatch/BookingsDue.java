package io.waymark.order.booking.adapter.dispatch;

/** Says, once its transaction has committed, that carriers are to be asked now. */
record BookingsDue() {}
