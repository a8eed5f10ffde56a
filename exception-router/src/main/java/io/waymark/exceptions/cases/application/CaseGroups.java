package io.waymark.exceptions.cases.application;

import io.waymark.exceptions.cases.domain.CaseGroup;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Says to which larger incident a case belongs. */
public interface CaseGroups {
    /** The newest one; empty for a case that stands alone. */
    Optional<UUID> incidentOf(UUID caseId);

    /** Of these cases those whose newest incident is not closed, with it; a case that has left it is still of it. */
    Map<UUID, CaseGroup> openGroups(Collection<UUID> caseIds);
}
