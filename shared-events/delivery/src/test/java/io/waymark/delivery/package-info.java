/** What holds for the whole module. */
@NullMarked
package io.waymark.delivery;

import org.jspecify.annotations.NullMarked;
