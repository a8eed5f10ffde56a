package io.waymark.delivery.relay;

import io.waymark.testkit.ProbedRecord;

/** Reads the number that {@link OutboxDatabase#write} gave an event. */
final class Numbered {
    static int number(ProbedRecord record) {
        return Integer.parseInt(record.json().get("referenceNo").textValue());
    }

    private Numbered() {}
}
