package io.waymark.exceptions.merchants.domain;

import java.util.Map;
import java.util.Set;

/** Of which classes merchants are told, and how; a class that is missing here is the house's own affair and not shown to them. */
public record Explanations(Map<String, Explanation> byCode) {
    public Explanations {
        byCode = Map.copyOf(byCode);
    }

    /** The classes that merchants may know of. */
    public Set<String> codes() {
        return byCode.keySet();
    }

    /** @throws IllegalArgumentException for a class that merchants are not told of */
    public Explanation of(String code) {
        Explanation known = byCode.get(code);
        if (known == null) {
            throw new IllegalArgumentException("merchants are not told of " + code);
        }
        return known;
    }
}
