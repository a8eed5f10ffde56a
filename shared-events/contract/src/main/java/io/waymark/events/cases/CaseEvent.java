package io.waymark.events.cases;

/** What {@code exceptions.cases.v1} carries: the life of a case. Sealed, so that a reader's switch says for each kind what it does. */
public sealed interface CaseEvent
        permits CaseOpened, CaseRouted, CaseEscalated, CaseResolved, CaseReopened, CaseGrouped {}
