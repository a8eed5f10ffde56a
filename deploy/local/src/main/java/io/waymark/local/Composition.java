package io.waymark.local;

import io.waymark.local.settings.ServiceName;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which part of the suite runs, and how it is set.
 *
 * @param services      started in their usual order
 * @param heapMegabytes of each service
 * @param jvmFlags      of each service; they choose the collector
 * @param postgres      configuration parameters of PostgreSQL above the usual ones
 * @param encrypted     whether all talk over TLS and say who they are
 */
public record Composition(
        Set<ServiceName> services,
        int heapMegabytes,
        List<String> jvmFlags,
        Map<String, String> postgres,
        boolean encrypted) {
    /**
     * All four services, small enough for a laptop. Without the second compiler, which works through the whole start for speed
     * that comes later, they are ready in two thirds of the time.
     */
    public static final Composition WHOLE = new Composition(
            Set.of(ServiceName.values()), 224, List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"), Map.of());

    /** All in clear text, on loopback. */
    public Composition(
            Set<ServiceName> services, int heapMegabytes, List<String> jvmFlags, Map<String, String> postgres) {
        this(services, heapMegabytes, jvmFlags, postgres, false);
    }

    /** The same with TLS, or without. */
    public Composition encrypted(boolean wanted) {
        return new Composition(services, heapMegabytes, jvmFlags, postgres, wanted);
    }
}
