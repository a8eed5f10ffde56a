/** Publishes outbox rows to Kafka in commit order: nothing lost, whatever stops in between. */
@NullMarked
package io.waymark.delivery.relay;

import org.jspecify.annotations.NullMarked;
