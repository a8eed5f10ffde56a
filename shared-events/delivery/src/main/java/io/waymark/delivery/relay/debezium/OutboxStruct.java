package io.waymark.delivery.relay.debezium;

import io.debezium.engine.RecordChangeEvent;
import io.waymark.delivery.relay.ChangeStream.Change;
import io.waymark.delivery.relay.OutboxRow;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;

/** Reads Debezium's change events directly, without a transform: rows of the outbox, and everything else as a position. */
final class OutboxStruct {
    private static final String COMMIT = "lsn_commit";
    private static final String PROCESSED = "lsn_proc";

    static Change change(RecordChangeEvent<SourceRecord> event) {
        SourceRecord record = event.record();
        long safe = safeLsn(record.sourceOffset());
        if (record.value() instanceof Struct envelope && isInsert(envelope)) {
            Struct source = envelope.getStruct("source");
            return new Change(row(envelope.getStruct("after")), source.getInt64("txId"), safe, event);
        }
        return new Change(null, 0, safe, event);
    }

    /** What the connector tells the slot for this offset: the last complete transaction, at first what it began with. */
    private static long safeLsn(Map<String, ?> offset) {
        Object lsn = offset.get(COMMIT) == null ? offset.get(PROCESSED) : offset.get(COMMIT);
        return lsn instanceof Number number ? number.longValue() : 0;
    }

    private static boolean isInsert(Struct envelope) {
        return envelope.schema().field("after") != null && envelope.getStruct("after") != null;
    }

    private static OutboxRow row(Struct after) {
        return new OutboxRow(
                after.getString("id"),
                after.getString("topic"),
                after.getString("key"),
                after.getString("type"),
                after.getString("subject"),
                after.getString("merchant_id"),
                after.getString("traceparent"),
                after.getString("occurred_at"),
                after.getString("payload"),
                Instant.parse(after.getString("recorded_at")));
    }

    private OutboxStruct() {}
}
