package io.waymark.bench.relay;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What both competitors are tuned to alike. */
record Tuning(int pollMillis, int lingerMillis, int batchRows, int queueRows) {
    static final int HEAP_MEGABYTES = 768;

    /** Flags of both JVMs. */
    static final List<String> JVM = List.of("-Xms512m", "-Xmx" + HEAP_MEGABYTES + "m", "-XX:+UseSerialGC");

    static final Tuning ALIKE = new Tuning(5, 5, 8_192, 32_768);

    /** The same for the relay. */
    Map<String, String> relay(String slot) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("waymark.relay.slot", slot);
        settings.put("waymark.relay.poll-every", pollMillis + "ms");
        settings.put("waymark.relay.linger", lingerMillis + "ms");
        settings.put("waymark.relay.batch-rows", Integer.toString(batchRows));
        settings.put("waymark.relay.queue-rows", Integer.toString(queueRows));
        return settings;
    }
}
