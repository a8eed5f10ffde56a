/** Money facts that a payment service provider or a shop reports: payments, refunds, reversals. */
@NullMarked
package io.waymark.events.payments;

import org.jspecify.annotations.NullMarked;
