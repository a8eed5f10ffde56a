/** A real PostgreSQL and a real Kafka broker from Maven artifacts, so that neither tests nor a local run need Docker. */
@NullMarked
package io.waymark.testkit.servers;

import org.jspecify.annotations.NullMarked;
