/** Limits of the tables. */
@NullMarked
package io.waymark.reconciliation.adjustment.adapter.config;

import org.jspecify.annotations.NullMarked;
