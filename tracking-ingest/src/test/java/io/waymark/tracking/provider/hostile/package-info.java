/** All providers against senders who mean harm, or are merely broken. */
@NullMarked
package io.waymark.tracking.provider.hostile;

import org.jspecify.annotations.NullMarked;
