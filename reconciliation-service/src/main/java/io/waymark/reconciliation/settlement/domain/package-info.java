/** When a payment service provider needs proof of delivery, and what its answers mean. */
@NullMarked
package io.waymark.reconciliation.settlement.domain;

import org.jspecify.annotations.NullMarked;
