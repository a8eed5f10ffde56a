package io.waymark.events.reconciliation;

/** What {@code reconciliation.settlements.v1} carries: what became of a settlement proof. Sealed, so that a reader's switch says for each kind what it does. */
public sealed interface SettlementEvent permits SettlementProofAccepted, SettlementProofRefused, SettlementProofHeld {}
