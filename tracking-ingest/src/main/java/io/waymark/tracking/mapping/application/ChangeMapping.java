package io.waymark.tracking.mapping.application;

import io.waymark.tracking.mapping.domain.Change;
import io.waymark.tracking.mapping.domain.Change.Source;
import io.waymark.tracking.mapping.domain.MappingTable;
import io.waymark.tracking.mapping.domain.MappingTable.Entry;
import io.waymark.tracking.mapping.domain.Meaning;
import io.waymark.tracking.mapping.domain.ProviderCode;
import io.waymark.tracking.mapping.domain.Replay;
import io.waymark.tracking.mapping.domain.Revision;
import io.waymark.tracking.mapping.domain.Scope;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Changes what a code means, and asks for the replay that follows from it, in one transaction. */
@Singleton
public class ChangeMapping {
    private final Revisions revisions;
    private final Replays replays;

    /**
     * What came of it.
     *
     * @param isNew  false where the code meant this before: then nothing was changed
     * @param replay the work that brings stored nodes up to date; null for a meaning that a release's first table brought
     */
    public record Changed(Entry entry, @Nullable Replay replay, boolean isNew) {}

    ChangeMapping(Revisions revisions, Replays replays) {
        this.revisions = revisions;
        this.replays = replays;
    }

    /** Gives a code a meaning. */
    @Transactional
    public Changed teach(ProviderCode code, Meaning meaning, String author, String note, Instant now) {
        revisions.lock();
        List<Revision> known = revisions.decisive();
        Entry entry = MappingTable.of(known).find(code);
        if (entry.meaning().equals(meaning)) {
            return new Changed(entry, replays.ofRevision(entry.version()).orElse(null), false);
        }
        Change change = new Change(code, Source.TAUGHT, entry.meaning(), meaning, author, note, now);
        return append(change, known);
    }

    /** Takes back what was taught, so that the release's table counts again; empty where nothing was taught. */
    @Transactional
    public Optional<Changed> withdraw(ProviderCode code, String author, String note, Instant now) {
        revisions.lock();
        List<Revision> known = revisions.decisive();
        Entry entry = MappingTable.of(known).find(code);
        if (!entry.isTaught()) {
            return Optional.empty();
        }
        Meaning left = ofFile(code, known);
        Change change = new Change(code, Source.WITHDRAWN, entry.meaning(), left, author, note, now);
        return Optional.of(append(change, known));
    }

    private Changed append(Change change, List<Revision> known) {
        Revision revision = revisions.append(List.of(change)).getFirst();
        Scope scope = new Scope.OfCode(change.code(), revision.number());
        Replay replay = replays.request(scope, change.author(), change.recordedAt());
        List<Revision> all = new ArrayList<>(known);
        all.add(revision);
        return new Changed(MappingTable.of(all).find(change.code()), replay, true);
    }

    private static Meaning ofFile(ProviderCode code, List<Revision> known) {
        return known.stream()
                .map(Revision::change)
                .filter(change ->
                        change.source() == Source.FILE && change.code().equals(code))
                .map(Change::after)
                .findFirst()
                .orElse(Meaning.UNKNOWN);
    }
}
