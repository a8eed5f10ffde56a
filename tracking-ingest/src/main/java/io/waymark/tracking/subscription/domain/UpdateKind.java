package io.waymark.tracking.subscription.domain;

import java.util.Arrays;
import java.util.Optional;

/** What subscribers are called about. */
public enum UpdateKind {
    /** A carrier reported something new. */
    SCANNED("shipment.scanned"),
    /** The shipment stands elsewhere than before. */
    STATUS_CHANGED("shipment.status-changed"),
    /** A delivery is contradicted. */
    CONFLICT_DETECTED("shipment.conflict-detected");

    private final String word;

    UpdateKind(String word) {
        this.word = word;
    }

    /** As callbacks and filters spell it. */
    public String word() {
        return word;
    }

    /** The kind of that spelling. */
    public static Optional<UpdateKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }
}
