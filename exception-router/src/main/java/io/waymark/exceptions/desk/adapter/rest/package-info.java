/** The pages of the desks, written on the server, so that they need no script. */
@NullMarked
package io.waymark.exceptions.desk.adapter.rest;

import org.jspecify.annotations.NullMarked;
