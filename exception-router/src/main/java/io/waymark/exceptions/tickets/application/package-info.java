/** The use cases of tickets: what a help desk tells is done to its case, once. */
@NullMarked
package io.waymark.exceptions.tickets.application;

import org.jspecify.annotations.NullMarked;
