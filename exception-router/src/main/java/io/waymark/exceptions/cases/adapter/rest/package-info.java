/** The door for the desks. */
@NullMarked
package io.waymark.exceptions.cases.adapter.rest;

import org.jspecify.annotations.NullMarked;
