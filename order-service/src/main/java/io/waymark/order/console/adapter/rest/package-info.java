/** The filter that turns away who is blocked, and the packs that merchants are handed over. */
@NullMarked
package io.waymark.order.console.adapter.rest;

import org.jspecify.annotations.NullMarked;
