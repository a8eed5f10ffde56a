/**
 * Files for accountants: the ledger's postings and settlements of a period, with control totals.
 */
@NullMarked
package io.waymark.reconciliation.export;

import org.jspecify.annotations.NullMarked;
