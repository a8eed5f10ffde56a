/** Rhythms, silences and error shares on simulated clocks. */
@NullMarked
package io.waymark.tracking.vigil.domain;

import org.jspecify.annotations.NullMarked;
