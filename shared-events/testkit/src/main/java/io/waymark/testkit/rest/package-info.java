/** What every HTTP door of the house must answer, asked of a running service. */
@NullMarked
package io.waymark.testkit.rest;

import org.jspecify.annotations.NullMarked;
