/** How the other services' facts come in: one consumer per topic, one transaction per batch. */
@NullMarked
package io.waymark.reconciliation.intake;

import org.jspecify.annotations.NullMarked;
