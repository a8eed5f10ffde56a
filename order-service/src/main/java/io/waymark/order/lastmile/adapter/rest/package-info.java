/** Where carriers tell who delivers in the end, and where merchants read it. */
@NullMarked
package io.waymark.order.lastmile.adapter.rest;

import org.jspecify.annotations.NullMarked;
