/**
 * What was heard of shipments and of their exception cases. Rules of other rooms read the words in {@code domain}.
 */
@NullMarked
package io.waymark.reconciliation.history;

import org.jspecify.annotations.NullMarked;
