/** Follows cases, sums up what became of them, and answers for a period. */
@NullMarked
package io.waymark.exceptions.measures.application;

import org.jspecify.annotations.NullMarked;
