/** What an installation may choose about measures. */
@NullMarked
package io.waymark.exceptions.measures.adapter.wiring;

import org.jspecify.annotations.NullMarked;
