/** AfterShip's tracking webhooks: JSON signed in a header, with all checkpoints of one number each time. */
@NullMarked
package io.waymark.tracking.provider.aftership;

import org.jspecify.annotations.NullMarked;
