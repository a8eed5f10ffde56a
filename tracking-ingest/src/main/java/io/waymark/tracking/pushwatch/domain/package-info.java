/** How accounts usually push, when their silence is too long, and when too many of their pushes are bad. */
@NullMarked
package io.waymark.tracking.pushwatch.domain;

import org.jspecify.annotations.NullMarked;
