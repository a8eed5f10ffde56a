/** A fixture of the rules: only analysed, never run. */
@NullMarked
package io.waymark.tracking.subscription.adapter.persistence.sound;

import org.jspecify.annotations.NullMarked;
