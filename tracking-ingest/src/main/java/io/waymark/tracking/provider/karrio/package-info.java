/** Karrio's tracker webhooks: JSON behind a shared secret in a header, with all events of one number each time. */
@NullMarked
package io.waymark.tracking.provider.karrio;

import org.jspecify.annotations.NullMarked;
