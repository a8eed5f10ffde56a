package io.waymark.tracking.mapping.application;

import io.waymark.tracking.mapping.domain.MappingTable;
import jakarta.inject.Singleton;
import java.util.List;
import org.jboss.logging.Logger;

/** The mapping that this process reads pushes by: kept in memory, replaced as a whole when a newer revision is seen. */
@Singleton
public class MappingInForce {
    private static final Logger LOG = Logger.getLogger(MappingInForce.class);
    private final Revisions revisions;
    private final CodeTables tables;
    private volatile MappingTable table = MappingTable.of(List.of());

    MappingInForce(Revisions revisions, CodeTables tables, MappingMetrics metrics) {
        this.revisions = revisions;
        this.tables = tables;
        metrics.watchRevision(() -> table.newest());
    }

    /** What codes mean now. */
    public MappingTable table() {
        return table;
    }

    /** Takes over what was changed since, here or elsewhere; must not run inside a transaction that changes the mapping. */
    public synchronized void refresh() {
        if (revisions.newest() == table.newest()) {
            return;
        }
        MappingTable newer = MappingTable.of(revisions.decisive());
        tables.putInForce(newer);
        table = newer;
        LOG.infof("mapping revision %d is in force", newer.newest());
    }

    /** The mapping, no older than this revision. */
    public MappingTable atLeast(long revision) {
        if (table.newest() < revision) {
            refresh();
        }
        return table;
    }
}
