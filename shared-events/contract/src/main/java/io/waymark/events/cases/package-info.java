/** The life of an exception case, from its opening to its resolution. */
@NullMarked
package io.waymark.events.cases;

import org.jspecify.annotations.NullMarked;
