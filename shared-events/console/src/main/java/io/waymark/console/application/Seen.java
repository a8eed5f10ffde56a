package io.waymark.console.application;

/** What a caller has seen of an entry, so that their change does not meet another one unseen. */
@FunctionalInterface
public interface Seen {
    /** The caller does not mind what there is. */
    Seen ANYTHING = (version, isKnown) -> true;

    /**
     * Whether the entry is as it was seen.
     *
     * @param version 0 where the console says nothing of it
     * @param isKnown whether console or tables know it
     */
    boolean fits(long version, boolean isKnown);

    /** Just this version. */
    static Seen of(long version) {
        return (now, isKnown) -> now == version;
    }
}
