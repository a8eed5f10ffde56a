/** Which tokens are believed. */
@NullMarked
package io.waymark.web.tokens;

import org.jspecify.annotations.NullMarked;
