package io.waymark.exceptions.cases.application;

import io.waymark.exceptions.cases.domain.Deed;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The last deeds in memory. */
final class InMemoryDeeds implements Deeds {
    private final Map<UUID, Deed> last = new HashMap<>();

    @Override
    public void keep(Deed deed, Instant outdated) {
        last.values().removeIf(old -> old.at().isBefore(outdated));
        last.put(deed.caseId(), deed);
    }

    @Override
    public Optional<Deed> lastOf(UUID caseId) {
        return Optional.ofNullable(last.get(caseId));
    }

    @Override
    public void forget(UUID caseId) {
        last.remove(caseId);
    }
}
