/** Moves what has ended into the daily figures. */
@NullMarked
package io.waymark.exceptions.measures.adapter.scheduling;

import org.jspecify.annotations.NullMarked;
