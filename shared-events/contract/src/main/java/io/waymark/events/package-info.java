/** The contract between the services: topics, event types, their payloads and the envelope. Depends on nothing but the JDK. */
@NullMarked
package io.waymark.events;

import org.jspecify.annotations.NullMarked;
