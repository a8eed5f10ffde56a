/** Who may do what at a desk, and who is told of its clocks, from tables. */
@NullMarked
package io.waymark.exceptions.cases.adapter.files;

import org.jspecify.annotations.NullMarked;
