/** Reads the formats that uploads come in. */
@NullMarked
package io.waymark.order.upload.adapter.format;

import org.jspecify.annotations.NullMarked;
