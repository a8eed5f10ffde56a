/** Exports over HTTP. */
@NullMarked
package io.waymark.reconciliation.export.adapter.rest;

import org.jspecify.annotations.NullMarked;
