/** What runs by itself: the search for due proofs. */
@NullMarked
package io.waymark.reconciliation.settlement.adapter.schedule;

import org.jspecify.annotations.NullMarked;
