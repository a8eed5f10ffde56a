/** Speaks the provider's signed logistics interface. */
@NullMarked
package io.waymark.reconciliation.settlement.adapter.psp;

import org.jspecify.annotations.NullMarked;
