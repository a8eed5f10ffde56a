package io.waymark.tracking.mapping.domain;

import io.waymark.tracking.mapping.domain.Change.Source;
import io.waymark.tracking.shipment.domain.Node;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What every code means now: the newest file revision of each code, overlaid by what was taught. A pure function of the set of
 * revisions, so every replica that knows the same revisions maps alike, whatever order it learnt them in.
 */
public final class MappingTable {
    private final NavigableMap<ProviderCode, Entry> entries = new TreeMap<>();
    private final long newest;

    /**
     * What a code means.
     *
     * @param version  the number that nodes mapped by this entry are stamped with; 0 where nobody ever mapped the code
     * @param decisive the revision that it comes from; null where nobody ever mapped the code
     */
    public record Entry(
            ProviderCode code,
            Meaning meaning,
            long version,
            @Nullable Revision decisive) {

        /** The meaning as nodes bear it. */
        public Node.Meaning stamped() {
            return new Node.Meaning(meaning.known(), meaning.status(), meaning.exception(), version);
        }

        /** True where a person gave the code its meaning. */
        public boolean isTaught() {
            return decisive != null && decisive.change().source() == Source.TAUGHT;
        }
    }

    private MappingTable(long newest) {
        this.newest = newest;
    }

    /** The table that follows from revisions; older ones of a code and source change nothing and may be left out. */
    public static MappingTable of(Collection<Revision> revisions) {
        NavigableMap<ProviderCode, Revision> files = new TreeMap<>();
        NavigableMap<ProviderCode, Revision> lessons = new TreeMap<>();
        long newest = 0;
        for (Revision revision : revisions) {
            boolean isFile = revision.change().source() == Source.FILE;
            (isFile ? files : lessons).merge(revision.change().code(), revision, MappingTable::newer);
            newest = Math.max(newest, revision.number());
        }
        MappingTable table = new MappingTable(newest);
        files.forEach((code, file) -> table.put(code, file, lessons.get(code)));
        lessons.forEach((code, lesson) -> table.put(code, files.get(code), lesson));
        return table;
    }

    /** What a code means; an unknown meaning of version 0 where nobody ever mapped it. */
    public Entry find(ProviderCode code) {
        Entry entry = entries.get(code);
        return entry == null ? new Entry(code, Meaning.UNKNOWN, 0, null) : entry;
    }

    /** A node under the meaning that its code has now. */
    public Node reinterpreted(Node node) {
        return node.meaning(find(new ProviderCode(node.provider(), node.code())).stamped());
    }

    /** Everything that was ever mapped, by provider and code. */
    public Collection<Entry> entries() {
        return Collections.unmodifiableCollection(entries.values());
    }

    /** The entries behind a place in the list whose codes are known, of one provider or of all. */
    public List<Entry> page(@Nullable String provider, @Nullable ProviderCode after, int limit) {
        return (after == null ? entries : entries.tailMap(after, false))
                .values().stream()
                        .filter(entry -> entry.meaning().known())
                        .filter(entry ->
                                provider == null || entry.code().provider().equals(provider))
                        .limit(limit)
                        .toList();
    }

    /** The number of the newest revision in it. */
    public long newest() {
        return newest;
    }

    private void put(ProviderCode code, @Nullable Revision file, @Nullable Revision lesson) {
        Meaning ofFile = file == null ? Meaning.UNKNOWN : file.change().after();
        if (lesson == null || (file != null && isWithdrawn(lesson) && file.number() > lesson.number())) {
            entries.put(code, new Entry(code, ofFile, file == null ? 0 : file.number(), file));
        } else {
            Meaning meaning = isWithdrawn(lesson) ? ofFile : lesson.change().after();
            entries.put(code, new Entry(code, meaning, lesson.number(), lesson));
        }
    }

    private static boolean isWithdrawn(Revision lesson) {
        return lesson.change().source() == Source.WITHDRAWN;
    }

    private static Revision newer(Revision one, Revision other) {
        return one.number() >= other.number() ? one : other;
    }
}
