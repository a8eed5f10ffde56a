/** The world around the service, played: an order's events and a payment service provider over real HTTP. */
@NullMarked
package io.waymark.reconciliation.played;

import org.jspecify.annotations.NullMarked;
