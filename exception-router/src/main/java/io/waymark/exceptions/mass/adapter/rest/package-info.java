/** Mass incidents over HTTP. */
@NullMarked
package io.waymark.exceptions.mass.adapter.rest;

import org.jspecify.annotations.NullMarked;
