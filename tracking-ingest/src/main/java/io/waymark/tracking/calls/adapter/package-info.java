/** How calls are kept and shown. */
@NullMarked
package io.waymark.tracking.calls.adapter;

import org.jspecify.annotations.NullMarked;
