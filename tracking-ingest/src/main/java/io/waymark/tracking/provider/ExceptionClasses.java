package io.waymark.tracking.provider;

import io.waymark.tables.Tables;
import java.util.Set;

/** The exception classes that mappings may name, so that a typing error fails at start and not at an owner's desk. */
public final class ExceptionClasses {

    /** Every class that has an owner. */
    public static Set<String> all(Tables tables) {
        return Set.copyOf(tables.read("providers/exception-classes.csv", row -> row.text("exception"))
                .rows());
    }

    private ExceptionClasses() {}
}
