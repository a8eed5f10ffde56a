/** Figures of periods. */
@NullMarked
package io.waymark.reconciliation.period.adapter.metrics;

import org.jspecify.annotations.NullMarked;
