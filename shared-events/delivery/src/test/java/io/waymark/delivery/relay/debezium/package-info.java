/** Tests of the package of the same name. */
@NullMarked
package io.waymark.delivery.relay.debezium;

import org.jspecify.annotations.NullMarked;
