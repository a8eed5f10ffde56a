/** A fixture of the rules: only analysed, never run. */
@NullMarked
package io.waymark.testkit.rules.broken.door.adapter.rest;

import org.jspecify.annotations.NullMarked;
