/** Simulators of the partners around Waymark that speak the partners' own protocols, for trials before going live. */
@NullMarked
package io.waymark.sandbox;

import org.jspecify.annotations.NullMarked;
