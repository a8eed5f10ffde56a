/** Keeps each proof's state and uploads those that are due, outside of any transaction. */
@NullMarked
package io.waymark.reconciliation.settlement.application;

import org.jspecify.annotations.NullMarked;
