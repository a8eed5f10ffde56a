/** A fixture of the rules: only analysed, never run. */
@NullMarked
package io.waymark.testkit.rules.broken.consumer.adapter.messaging;

import org.jspecify.annotations.NullMarked;
