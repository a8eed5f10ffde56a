/** Shippo's track webhooks: JSON, signed where the account asked for it, with the newest status and the history of one number. */
@NullMarked
package io.waymark.tracking.provider.shippo;

import org.jspecify.annotations.NullMarked;
