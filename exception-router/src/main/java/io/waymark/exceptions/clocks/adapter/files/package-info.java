/** The allowances of the stall clocks as a data file on the class path. */
@NullMarked
package io.waymark.exceptions.clocks.adapter.files;

import org.jspecify.annotations.NullMarked;
