/** Books facts once, in whatever order they arrive, and answers what was booked for an order. */
@NullMarked
package io.waymark.reconciliation.ledger.application;

import org.jspecify.annotations.NullMarked;
