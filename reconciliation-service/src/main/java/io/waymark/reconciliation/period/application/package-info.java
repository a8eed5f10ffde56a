/** Closing, reopening and verifying periods. */
@NullMarked
package io.waymark.reconciliation.period.application;

import org.jspecify.annotations.NullMarked;
