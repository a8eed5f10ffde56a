/** What the provider is told and how its answers are read. */
@NullMarked
package io.waymark.reconciliation.settlement.adapter.psp;

import org.jspecify.annotations.NullMarked;
