/** What others hear of periods. */
@NullMarked
package io.waymark.reconciliation.period.adapter.messaging;

import org.jspecify.annotations.NullMarked;
