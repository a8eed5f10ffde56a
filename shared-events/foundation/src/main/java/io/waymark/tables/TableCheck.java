package io.waymark.tables;

import java.util.List;

/** A rule that holds within or between live tables; a change that breaks one has no effect. */
@FunctionalInterface
public interface TableCheck {
    /** Each thing that does not fit; none where the rule holds. */
    List<TableFault> faults(TableValues values);
}
