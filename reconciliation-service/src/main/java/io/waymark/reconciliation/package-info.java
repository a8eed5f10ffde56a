/** The service that joins orders, shipments, payments and settlement proofs in one double-entry ledger. */
@NullMarked
package io.waymark.reconciliation;

import org.jspecify.annotations.NullMarked;
