package io.waymark.tracking.provider;

import java.util.LinkedHashMap;
import java.util.Map;

/** Reads a table of what is expected of files: one line each, {@code file = meaning}. */
public final class Meanings {

    /** The meanings by file. */
    public static Map<String, String> of(String table) {
        Map<String, String> meanings = new LinkedHashMap<>();
        table.lines().filter(line -> !line.isBlank()).forEach(line -> {
            String[] parts = line.split(" = ", 2);
            meanings.put(parts[0].strip(), parts[1].strip());
        });
        return meanings;
    }

    private Meanings() {}
}
