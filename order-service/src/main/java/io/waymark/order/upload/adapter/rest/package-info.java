/** The HTTP door to uploads. */
@NullMarked
package io.waymark.order.upload.adapter.rest;

import org.jspecify.annotations.NullMarked;
