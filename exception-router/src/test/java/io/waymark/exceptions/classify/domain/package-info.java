/** How events become classes. */
@NullMarked
package io.waymark.exceptions.classify.domain;

import org.jspecify.annotations.NullMarked;
