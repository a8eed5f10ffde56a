/** Data tables that are wrong, and where. */
@NullMarked
package io.waymark.reconciliation.tables;

import org.jspecify.annotations.NullMarked;
