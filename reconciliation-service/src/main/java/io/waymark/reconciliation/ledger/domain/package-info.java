/** Double entry: entries that balance or do not exist, and the rules that turn facts into them. */
@NullMarked
package io.waymark.reconciliation.ledger.domain;

import org.jspecify.annotations.NullMarked;
