package io.waymark.exceptions.cases.domain;

import java.util.UUID;

/** Gives each new case its identity; ids rise with time, so that a list can be read by them. */
@FunctionalInterface
public interface CaseIds {
    UUID next();
}
