/** A fixture of the rules: only analysed, never run. */
@NullMarked
package io.waymark.testkit.rules.broken.usecase.application;

import org.jspecify.annotations.NullMarked;
