/** 17TRACK's webhooks, version 2: JSON signed in a header, with the whole history of one number along its carriers. */
@NullMarked
package io.waymark.tracking.provider.seventeentrack;

import org.jspecify.annotations.NullMarked;
