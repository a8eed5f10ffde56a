/** What an installation may choose about mass incidents. */
@NullMarked
package io.waymark.exceptions.mass.adapter.wiring;

import org.jspecify.annotations.NullMarked;
