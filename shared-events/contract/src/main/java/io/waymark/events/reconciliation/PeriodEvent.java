package io.waymark.events.reconciliation;

/** What {@code reconciliation.periods.v1} carries: months of the books. Sealed, so that a reader's switch says for each kind what it does. */
public sealed interface PeriodEvent permits PeriodClosed, PeriodReopened {}
