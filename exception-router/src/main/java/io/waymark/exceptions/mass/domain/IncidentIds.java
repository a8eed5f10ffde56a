package io.waymark.exceptions.mass.domain;

import java.util.UUID;

/** Gives each new incident its identity; ids rise with time, so that a list can be read by them. */
@FunctionalInterface
public interface IncidentIds {
    UUID next();
}
