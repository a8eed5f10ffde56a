/** The relay against Kafka Connect: who publishes a waiting outbox faster, from the same slot position to the same broker. */
@NullMarked
package io.waymark.bench.relay;

import org.jspecify.annotations.NullMarked;
