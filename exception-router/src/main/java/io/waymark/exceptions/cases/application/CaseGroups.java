package io.waymark.exceptions.cases.application;

import java.util.Optional;
import java.util.UUID;

/** Says to which larger incident a case belongs. */
@FunctionalInterface
public interface CaseGroups {
    /** The newest one; empty for a case that stands alone. */
    Optional<UUID> incidentOf(UUID caseId);
}
