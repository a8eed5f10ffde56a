package io.waymark.order.label.adapter.rest;

/** Who made a label. */
enum Source {
    /** We did. */
    OWN("own"),
    /** The carrier that took the shipment. */
    CARRIER("carrier");

    private final String word;

    Source(String word) {
        this.word = word;
    }

    /** As queries and answers spell it. */
    String word() {
        return word;
    }
}
