/** What happens to parcels, told in no provider's words. */
@NullMarked
package io.waymark.sandbox.journey;

import org.jspecify.annotations.NullMarked;
