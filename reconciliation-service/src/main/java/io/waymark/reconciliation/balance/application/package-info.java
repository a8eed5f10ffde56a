/** Asking for balances, and for them in one currency. */
@NullMarked
package io.waymark.reconciliation.balance.application;

import org.jspecify.annotations.NullMarked;
