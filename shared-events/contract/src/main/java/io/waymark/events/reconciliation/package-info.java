/** What finance builds on: ledger postings and the fate of settlement proofs. */
@NullMarked
package io.waymark.events.reconciliation;

import org.jspecify.annotations.NullMarked;
