/** Settlement proofs over HTTP. */
@NullMarked
package io.waymark.reconciliation.settlement.adapter.rest;

import org.jspecify.annotations.NullMarked;
