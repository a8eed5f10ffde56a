package io.waymark.bench.relay;

import io.waymark.bench.machine.CpuTimes;
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
    private final long pid;
    private final Map<String, Double> before;
    private final long since = System.nanoTime();

    private BusyThreads(long pid, Map<String, Double> before) {
        this.pid = pid;
        this.before = before;
    }

    /** Begins to look. */
    static BusyThreads of(long pid) {
        return new BusyThreads(pid, used(pid));
    }

    /** The busiest threads since the first look: name, then cores used. */
    List<String> busiest(int most) {
        double seconds = (System.nanoTime() - since) / 1e9;
        Map<String, Double> cores = new HashMap<>();
        used(pid).forEach((thread, used) -> cores.put(thread, (used - before.getOrDefault(thread, 0.0)) / seconds));
        return cores.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()))
                .limit(most)
                .map(entry -> "%s %.2f".formatted(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Map<String, Double> used(long pid) {
        Map<String, Double> used = new HashMap<>();
        try (Stream<Path> threads = Files.list(Path.of("/proc", Long.toString(pid), "task"))) {
            threads.forEach(thread -> read(thread, used));
        } catch (IOException gone) {
            return used;
        }
        return used;
    }

    private static void read(Path thread, Map<String, Double> used) {
        try {
            String stat = Files.readString(thread.resolve("stat"));
            int end = stat.lastIndexOf(')');
            String name = stat.substring(stat.indexOf('(') + 1, end);
            used.merge(name + "#" + thread.getFileName(), CpuTimes.ofThread(stat), Double::sum);
        } catch (IOException ended) {
            used.remove(thread.toString());
        }
    }
}
