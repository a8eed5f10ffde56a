/** The allowances of the stall clocks as a table. */
@NullMarked
package io.waymark.exceptions.clocks.adapter.files;

import org.jspecify.annotations.NullMarked;
