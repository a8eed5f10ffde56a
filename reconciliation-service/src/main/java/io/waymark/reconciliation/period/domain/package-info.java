/** Months of the books, what they add up to, and the chain that proves them unaltered. */
@NullMarked
package io.waymark.reconciliation.period.domain;

import org.jspecify.annotations.NullMarked;
