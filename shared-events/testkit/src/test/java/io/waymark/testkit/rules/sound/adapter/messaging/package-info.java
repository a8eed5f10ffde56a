/** A fixture of the rules: only analysed, never run. */
@NullMarked
package io.waymark.testkit.rules.sound.adapter.messaging;

import org.jspecify.annotations.NullMarked;
