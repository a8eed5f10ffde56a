package io.waymark.reconciliation.settlement.application;

import java.time.Instant;
import java.util.List;

/** Every version of the provider's table of carriers that was loaded; the newest counts. */
public interface CarrierLists {
    /** Where a version came from. */
    enum Source {
        /** The one that the service comes with; only where there was none. */
        BUILT_IN,
        /** The tables folder. */
        FOLDER,
        /** An administrator, through the interface. */
        INTERFACE
    }

    /**
     * A version.
     *
     * @param sha256 of its bytes
     * @param by     the subject of the token, or the file
     */
    record Version(long revision, String sha256, Source source, String by, Instant at, int carriers) {}

    /** The newest version's number; 0 where there is none. */
    long newest();

    /** The bytes of a version. */
    byte[] content(long revision);

    /**
     * Adds a version. What came from a file before is not added again, so that replicas with
     * different files do not take turns; the built-in one is added only where there is none.
     */
    void add(byte[] content, int carriers, Source source, String by);

    /**
     * Versions, the oldest first.
     *
     * @param after the last one of the page before; 0 for the first page
     */
    List<Version> page(long after, int limit);
}
