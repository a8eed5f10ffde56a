/** What files for spreadsheets have in common. */
@NullMarked
package io.waymark.spreadsheet;

import org.jspecify.annotations.NullMarked;
