/** The console's doors: its interface, its pages, and the filter that turns away who is blocked. */
@NullMarked
package io.waymark.order.console.adapter.rest;

import org.jspecify.annotations.NullMarked;
