/** Events of the contract in this service's words. */
@NullMarked
package io.waymark.reconciliation.intake.adapter.messaging;

import org.jspecify.annotations.NullMarked;
