package io.waymark.tracking.mapping.application;

import io.waymark.tracking.mapping.application.CodeTables.FileTable;
import io.waymark.tracking.mapping.domain.Change;
import io.waymark.tracking.mapping.domain.Change.Source;
import io.waymark.tracking.mapping.domain.MappingTable;
import io.waymark.tracking.mapping.domain.Meaning;
import io.waymark.tracking.mapping.domain.ProviderCode;
import io.waymark.tracking.mapping.domain.Revision;
import io.waymark.tracking.mapping.domain.Scope;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jboss.logging.Logger;

/**
 * Takes over the tables that a release brings, once each: what differs becomes revisions, and nodes of codes that mean
 * something else now are read again. A table that was taken over before stays as it is, so that an older release that starts
 * beside a newer one changes nothing.
 */
@Singleton
public class RegisterFiles {
    private static final Logger LOG = Logger.getLogger(RegisterFiles.class);
    private final Revisions revisions;
    private final CodeTables tables;
    private final Replays replays;
    private final Clock clock;

    RegisterFiles(Revisions revisions, CodeTables tables, Replays replays, Clock clock) {
        this.revisions = revisions;
        this.tables = tables;
        this.replays = replays;
        this.clock = clock;
    }

    /** Takes over what is new. */
    @Transactional
    public void register() {
        Instant now = clock.instant();
        revisions.lock();
        for (FileTable file : tables.files()) {
            if (revisions.noteFile(file.provider(), file.digest(), now)) {
                takeOver(file, now);
            }
        }
    }

    private void takeOver(FileTable file, Instant now) {
        List<Revision> known = new ArrayList<>(revisions.decisive());
        Map<String, Meaning> before = ofFile(file.provider(), known);
        List<Change> changes = new ArrayList<>();
        TreeSet<String> codes = new TreeSet<>(before.keySet());
        codes.addAll(file.meanings().keySet());
        for (String code : codes) {
            Meaning was = before.getOrDefault(code, Meaning.UNKNOWN);
            Meaning is = file.meanings().getOrDefault(code, Meaning.UNKNOWN);
            if (!was.equals(is)) {
                ProviderCode changed = new ProviderCode(file.provider(), code);
                changes.add(new Change(changed, Source.FILE, was, is, Change.RELEASE, "table " + file.digest(), now));
            }
        }
        List<Revision> added = revisions.append(changes);
        LOG.infof("mapping of %s, table %s: %d codes changed", file.provider(), file.digest(), added.size());
        if (!before.isEmpty()) {
            known.addAll(added);
            replay(added, MappingTable.of(known), now);
        }
    }

    /** A code that somebody taught keeps its meaning, whatever the file says. */
    private void replay(List<Revision> added, MappingTable table, Instant now) {
        for (Revision revision : added) {
            ProviderCode code = revision.change().code();
            if (table.find(code).version() == revision.number()) {
                replays.request(new Scope.OfCode(code, revision.number()), Change.RELEASE, now);
            }
        }
    }

    private static Map<String, Meaning> ofFile(String provider, List<Revision> known) {
        Map<String, Meaning> meanings = new HashMap<>();
        for (Revision revision : known) {
            Change change = revision.change();
            if (change.source() == Source.FILE && change.code().provider().equals(provider)) {
                meanings.put(change.code().code(), change.after());
            }
        }
        return meanings;
    }
}
