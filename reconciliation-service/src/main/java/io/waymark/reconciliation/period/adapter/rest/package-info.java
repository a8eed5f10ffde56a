/** Periods over HTTP. */
@NullMarked
package io.waymark.reconciliation.period.adapter.rest;

import org.jspecify.annotations.NullMarked;
