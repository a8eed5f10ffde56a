/** Proposing adjustments of the books and deciding on them. */
@NullMarked
package io.waymark.reconciliation.adjustment.application;

import org.jspecify.annotations.NullMarked;
