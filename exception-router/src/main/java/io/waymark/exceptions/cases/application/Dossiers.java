package io.waymark.exceptions.cases.application;

import io.waymark.exceptions.cases.domain.Dossier;
import io.waymark.exceptions.cases.domain.Subject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Where dossiers lie. Every method runs in the caller's transaction, which holds the lock of each opened dossier until its
 * end; locks are taken in the order of the subjects' keys.
 */
public interface Dossiers {
    /** Opens the dossiers of these subjects, empty ones for those never heard of. */
    Map<Subject, Dossier> open(Collection<Subject> subjects);

    /** Opens up to {@code limit} dossiers whose clock is due, earliest first, passing over those that somebody has open. */
    List<Dossier> openDue(Instant now, int limit);

    /** The keys whose clock is due, earliest first, as they are stored, whatever they say; opens no dossier. */
    List<String> due(Instant now, int limit);

    /** Has no sweep open a dossier before then, whose clock is due earlier; a fact of its subject may. */
    void defer(String key, Instant until);

    /** Opens the dossier that holds this case. */
    Optional<Dossier> openHolding(UUID caseId);

    /** Stores what changed, with the moment at which the next clock of each dossier is due. */
    void store(Collection<StoredDossier> changed);

    /** A dossier on its way to the store. */
    record StoredDossier(Dossier dossier, Optional<Instant> nextDue) {}
}
