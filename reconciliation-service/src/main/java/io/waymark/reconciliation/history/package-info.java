/**
 * What was heard of orders, of their shipments and exception cases. Rules of other rooms read the words in {@code domain}.
 */
@NullMarked
package io.waymark.reconciliation.history;

import org.jspecify.annotations.NullMarked;
