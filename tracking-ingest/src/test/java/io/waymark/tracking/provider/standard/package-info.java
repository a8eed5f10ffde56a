/** Standard Webhooks against its specification. */
@NullMarked
package io.waymark.tracking.provider.standard;

import org.jspecify.annotations.NullMarked;
