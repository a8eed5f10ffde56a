/** What runs by itself: the proof that the books balance. */
@NullMarked
package io.waymark.reconciliation.ledger.adapter.schedule;

import org.jspecify.annotations.NullMarked;
