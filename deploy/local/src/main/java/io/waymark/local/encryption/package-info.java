/** What a run with TLS needs: certificates of an authority of its own, users of the broker, and the settings that name them. */
@NullMarked
package io.waymark.local.encryption;

import org.jspecify.annotations.NullMarked;
