/** Tells finance of each entry over the outbox. */
@NullMarked
package io.waymark.reconciliation.ledger.adapter.messaging;

import org.jspecify.annotations.NullMarked;
