/** The search. */
@NullMarked
package io.waymark.tracking.calls.adapter.rest;

import org.jspecify.annotations.NullMarked;
