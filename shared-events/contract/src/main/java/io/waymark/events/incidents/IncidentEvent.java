package io.waymark.events.incidents;

/** What {@code integration.incidents.v1} carries: what fails between us and our partners, and its end. Sealed, so that a reader's switch says for each kind what it does. */
public sealed interface IncidentEvent permits IncidentDetected, IncidentCleared {}
