/** CloudEvents in Kafka's binary mode: payload to bytes and back, attributes to headers and back. */
@NullMarked
package io.waymark.delivery.envelope;

import org.jspecify.annotations.NullMarked;
