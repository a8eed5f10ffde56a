/** The rooms of the console, and its rows laid on the tables. */
@NullMarked
package io.waymark.console.adapter.tables;

import org.jspecify.annotations.NullMarked;
