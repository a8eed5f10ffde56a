/**
 * Faults of integrations: gathered where they come in floods, and told on their own topic.
 */
@NullMarked
package io.waymark.tracking.incident;

import org.jspecify.annotations.NullMarked;
