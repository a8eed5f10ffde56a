/** Keeps and reads the histories that explain ledger entries. */
@NullMarked
package io.waymark.reconciliation.history.application;

import org.jspecify.annotations.NullMarked;
