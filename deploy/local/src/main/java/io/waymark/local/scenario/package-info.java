/** A day's worth of orders sent through the running suite by its partners, and the check that all of it came out right. */
@NullMarked
package io.waymark.local.scenario;

import org.jspecify.annotations.NullMarked;
