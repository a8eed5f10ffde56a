/** The ledger of one order over HTTP. */
@NullMarked
package io.waymark.reconciliation.ledger.adapter.rest;

import org.jspecify.annotations.NullMarked;
