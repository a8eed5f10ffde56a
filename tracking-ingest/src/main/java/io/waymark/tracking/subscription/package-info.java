/** Who wants to be called about which shipments: what every door that asks for a subscription shares. */
@NullMarked
package io.waymark.tracking.subscription;

import org.jspecify.annotations.NullMarked;
