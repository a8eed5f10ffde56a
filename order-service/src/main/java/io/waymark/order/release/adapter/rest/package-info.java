/** Releases over HTTP. */
@NullMarked
package io.waymark.order.release.adapter.rest;

import org.jspecify.annotations.NullMarked;
