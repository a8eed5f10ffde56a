/** What carriers are expected to bill: the rate cards that charges are computed from. */
@NullMarked
package io.waymark.events.rates;

import org.jspecify.annotations.NullMarked;
