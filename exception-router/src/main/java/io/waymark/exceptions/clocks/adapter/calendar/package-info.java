/** The business calendars of countries: a kept library's holidays, corrected by tables. */
@NullMarked
package io.waymark.exceptions.clocks.adapter.calendar;

import org.jspecify.annotations.NullMarked;
