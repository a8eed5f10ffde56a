package io.waymark.bench.relay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which threads of a process worked most between two looks: where one of them never rests, it bounds the rest. */
final class BusyThreads {
    private static final double TICKS_PER_SECOND = 100;
    private final long pid;
    private final Map<String, Long> before;
    private final long since = System.nanoTime();

    private BusyThreads(long pid, Map<String, Long> before) {
        this.pid = pid;
        this.before = before;
    }

    /** Begins to look. */
    static BusyThreads of(long pid) {
        return new BusyThreads(pid, ticks(pid));
    }

    /** The busiest threads since the first look: name, then cores used. */
    List<String> busiest(int most) {
        double seconds = (System.nanoTime() - since) / 1e9;
        Map<String, Double> cores = new HashMap<>();
        ticks(pid)
                .forEach((thread, ticks) ->
                        cores.put(thread, (ticks - before.getOrDefault(thread, 0L)) / TICKS_PER_SECOND / seconds));
        return cores.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()))
                .limit(most)
                .map(entry -> "%s %.2f".formatted(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Map<String, Long> ticks(long pid) {
        Map<String, Long> ticks = new HashMap<>();
        try (Stream<Path> threads = Files.list(Path.of("/proc", Long.toString(pid), "task"))) {
            threads.forEach(thread -> read(thread, ticks));
        } catch (IOException gone) {
            return ticks;
        }
        return ticks;
    }

    private static void read(Path thread, Map<String, Long> ticks) {
        try {
            String stat = Files.readString(thread.resolve("stat"));
            int end = stat.lastIndexOf(')');
            String[] fields = stat.substring(end + 2).split(" ", -1);
            String name = stat.substring(stat.indexOf('(') + 1, end);
            ticks.merge(
                    name + "#" + thread.getFileName(),
                    Long.parseLong(fields[11]) + Long.parseLong(fields[12]),
                    Long::sum);
        } catch (IOException ended) {
            ticks.remove(thread.toString());
        }
    }
}
