/** Which addresses may be called, what an attempt came to, and what follows from it. */
@NullMarked
package io.waymark.webhook.domain;

import org.jspecify.annotations.NullMarked;
