/** Tells finance and the desks what became of a proof over the outbox. */
@NullMarked
package io.waymark.reconciliation.settlement.adapter.messaging;

import org.jspecify.annotations.NullMarked;
