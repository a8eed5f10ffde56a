/** The steps of periods that nobody waits for. */
@NullMarked
package io.waymark.reconciliation.period.adapter.schedule;

import org.jspecify.annotations.NullMarked;
