package io.waymark.privacy;

import java.util.List;

/** Says which columns somebody keeps sealed; whoever seals what is kept for longer than a key provides a bean of this type. */
@FunctionalInterface
public interface SealedColumns {
    /** All of them. */
    List<SealedColumn> sealedColumns();
}
