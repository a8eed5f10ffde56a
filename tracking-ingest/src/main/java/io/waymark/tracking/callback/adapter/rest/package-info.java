/** What became of callbacks, over HTTP. */
@NullMarked
package io.waymark.tracking.callback.adapter.rest;

import org.jspecify.annotations.NullMarked;
