/** Any sender that follows the Standard Webhooks specification, with a body of our own definition. */
@NullMarked
package io.waymark.tracking.provider.standard;

import org.jspecify.annotations.NullMarked;
