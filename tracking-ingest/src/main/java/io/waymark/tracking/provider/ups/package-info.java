/** UPS: it pushes nothing, so its tracking answers are fetched; read here as the pushes of others are. */
@NullMarked
package io.waymark.tracking.provider.ups;

import org.jspecify.annotations.NullMarked;
