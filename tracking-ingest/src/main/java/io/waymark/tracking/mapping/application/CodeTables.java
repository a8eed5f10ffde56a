package io.waymark.tracking.mapping.application;

import io.waymark.tracking.mapping.domain.MappingTable;
import io.waymark.tracking.mapping.domain.Meaning;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tables that providers' readers look codes up in. */
public interface CodeTables {
    /**
     * The table of one provider as this release brings it.
     *
     * @param digest a short hash of its content
     */
    record FileTable(String provider, String digest, Map<String, Meaning> meanings) {}

    /** All providers' tables of this release. */
    List<FileTable> files();

    /** Whether there is a provider of this name. */
    boolean hasProvider(String provider);

    /** The exception classes that have an owner. */
    Set<String> exceptionClasses();

    /** From now on every push is read by this table. */
    void putInForce(MappingTable table);
}
