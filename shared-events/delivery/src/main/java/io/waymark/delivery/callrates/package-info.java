/** Which share of the calls to others fails, channel by channel, and who is told of it. */
@NullMarked
package io.waymark.delivery.callrates;

import org.jspecify.annotations.NullMarked;
