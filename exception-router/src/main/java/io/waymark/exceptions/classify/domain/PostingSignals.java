package io.waymark.exceptions.classify.domain;

import java.util.Map;
import java.util.Optional;

/** What the ledger's entries say of parcels, by the entry's kind. */
public record PostingSignals(Map<String, Signal> byKind) {
    /** The signal that an entry of this kind gives; empty for one that ends no case. */
    public Optional<Signal> of(String kind) {
        return Optional.ofNullable(byKind.get(kind));
    }
}
