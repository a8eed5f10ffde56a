/** What a person keeps of how they look at a desk's queue. */
@NullMarked
package io.waymark.exceptions.views.domain;

import org.jspecify.annotations.NullMarked;
