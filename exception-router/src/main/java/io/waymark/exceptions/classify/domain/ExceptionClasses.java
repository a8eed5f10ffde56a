package io.waymark.exceptions.classify.domain;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every class there is, by its code; knows the one that takes what no other names. */
public final class ExceptionClasses {
    public static final String UNCLASSIFIED = "UNCLASSIFIED";

    private final Map<String, ExceptionClass> byCode = new LinkedHashMap<>();

    /** @throws IllegalArgumentException when a code appears twice or {@value #UNCLASSIFIED} is missing */
    public ExceptionClasses(List<ExceptionClass> classes) {
        for (ExceptionClass each : classes) {
            if (byCode.put(each.code(), each) != null) {
                throw new IllegalArgumentException("class " + each.code() + " stands twice");
            }
        }
        if (!byCode.containsKey(UNCLASSIFIED)) {
            throw new IllegalArgumentException("class " + UNCLASSIFIED + " is missing");
        }
    }

    public Optional<ExceptionClass> named(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The class of what was told once; one that is gone since counts as unclassified. */
    public ExceptionClass told(String code) {
        return named(code).orElseGet(() -> get(UNCLASSIFIED));
    }

    /** @throws IllegalArgumentException when there is no such class */
    public ExceptionClass get(String code) {
        return named(code).orElseThrow(() -> new IllegalArgumentException("no exception class " + code));
    }

    public Collection<ExceptionClass> all() {
        return byCode.values();
    }
}
