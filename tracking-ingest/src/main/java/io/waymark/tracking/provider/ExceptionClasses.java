package io.waymark.tracking.provider;

import java.util.Set;
import java.util.stream.Collectors;

/** The exception classes that mappings may name, so that a typing error fails at start and not at an owner's desk. */
public final class ExceptionClasses {

    /** Every class that has an owner. */
    public static Set<String> all() {
        return DataFile.read(ExceptionClasses.class, "exception-classes.csv").stream()
                .map(row -> row.required("exception"))
                .collect(Collectors.toUnmodifiableSet());
    }

    private ExceptionClasses() {}
}
