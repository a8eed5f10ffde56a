package io.waymark.bench.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Under which conditions figures are taken; a ratio is worth nothing without them. */
public final class Machine {
    private Machine() {}

    /** Cores, load before the run, versions. */
    public static Map<String, Object> conditions() {
        Map<String, Object> conditions = new LinkedHashMap<>();
        conditions.put("cores", Runtime.getRuntime().availableProcessors());
        conditions.put("loadAverageBefore", loadAverage());
        conditions.put("java", Runtime.version().toString());
        conditions.put("kernel", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        return conditions;
    }

    /** Of the last minute; negative where the system does not tell. */
    private static double loadAverage() {
        try {
            return Double.parseDouble(Files.readString(Path.of("/proc/loadavg")).split(" ", 2)[0]);
        } catch (IOException e) {
            return -1;
        }
    }
}
