/** Adjustments over HTTP. */
@NullMarked
package io.waymark.reconciliation.adjustment.adapter.rest;

import org.jspecify.annotations.NullMarked;
