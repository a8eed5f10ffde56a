/** Conditions and retries without a provider. */
@NullMarked
package io.waymark.reconciliation.settlement.domain;

import org.jspecify.annotations.NullMarked;
