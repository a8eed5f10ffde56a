/** What every batch does before it books: take the orders concerned, one writer at a time. */
@NullMarked
package io.waymark.reconciliation.intake.application;

import org.jspecify.annotations.NullMarked;
