/** Proofs of settlement as any room of this service shows them. */
@NullMarked
package io.waymark.reconciliation.settlement;

import org.jspecify.annotations.NullMarked;
