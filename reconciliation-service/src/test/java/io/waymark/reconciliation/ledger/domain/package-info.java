/** Double entry without a database. */
@NullMarked
package io.waymark.reconciliation.ledger.domain;

import org.jspecify.annotations.NullMarked;
