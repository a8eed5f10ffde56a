/** What an operator may set of settlement, and the tables it starts from. */
@NullMarked
package io.waymark.reconciliation.settlement.adapter.config;

import org.jspecify.annotations.NullMarked;
