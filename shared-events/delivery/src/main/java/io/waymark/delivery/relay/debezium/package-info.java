/** The change stream by Debezium's embedded engine; nothing else of the relay knows Debezium. */
@NullMarked
package io.waymark.delivery.relay.debezium;

import org.jspecify.annotations.NullMarked;
