/** Translates events of the contract into this service's own facts, so that no feature knows Kafka. */
@NullMarked
package io.waymark.reconciliation.intake.adapter.messaging;

import org.jspecify.annotations.NullMarked;
