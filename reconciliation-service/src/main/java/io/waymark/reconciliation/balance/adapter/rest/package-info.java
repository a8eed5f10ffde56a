/** Balances and rates over HTTP. */
@NullMarked
package io.waymark.reconciliation.balance.adapter.rest;

import org.jspecify.annotations.NullMarked;
