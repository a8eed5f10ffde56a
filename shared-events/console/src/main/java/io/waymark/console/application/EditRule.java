package io.waymark.console.application;

import io.waymark.console.domain.Misfit;
import io.waymark.tables.TableFault;
import io.waymark.tables.TableValues;
import java.util.List;
import java.util.Map;

/**
 * What a service asks of a change beyond its rooms and tables. Asked in the transaction that would store it; nobody else changes
 * anything meanwhile.
 */
public interface EditRule {
    /** Why an entry cannot be said so. */
    default List<Misfit> refusals(Room room, String name, Map<String, String> fields) {
        return List.of();
    }

    /** Why an entry cannot be taken back. */
    default List<Misfit> stays(Room room, String name) {
        return List.of();
    }

    /** What does not fit when the tables say this, though each of them is sound. */
    default List<TableFault> misfits(TableValues tables) {
        return List.of();
    }
}
