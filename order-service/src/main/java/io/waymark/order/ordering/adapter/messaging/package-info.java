/** The Kafka door to orders, and the facts that ordering publishes. */
@NullMarked
package io.waymark.order.ordering.adapter.messaging;

import org.jspecify.annotations.NullMarked;
