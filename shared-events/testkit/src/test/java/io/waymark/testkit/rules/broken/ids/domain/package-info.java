/** A fixture of the rules: only analysed, never run. */
@NullMarked
package io.waymark.testkit.rules.broken.ids.domain;

import org.jspecify.annotations.NullMarked;
