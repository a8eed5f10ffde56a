package io.waymark.tracking.mapping.application;

import io.waymark.tracking.mapping.domain.MappingTable;
import io.waymark.tracking.mapping.domain.Scope;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What came before and is kept: bodies for their time, nodes for ever. Joins the caller's transaction. */
public interface StoredPushes {
    /** Tells the next nodes of a code again that were mapped by an older revision. */
    Step retell(Scope.OfCode scope, MappingTable table);

    /**
     * Reads the next kept bodies of a time again.
     *
     * @param reached the last body that is done; null before the first
     */
    Step retell(Scope.OfTime scope, @Nullable UUID reached);

    /** Whether any node of the code is left that was mapped by an older revision. */
    boolean isBehind(Scope.OfCode scope);
}
