/** The exception router: finds what goes wrong with parcels and integrations, and gives it to somebody who must answer. */
@NullMarked
package io.waymark.exceptions;

import org.jspecify.annotations.NullMarked;
