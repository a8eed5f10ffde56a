package io.waymark.bench.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** CPU seconds that processes have used, children that have ended included, as the kernel counts them. */
public final class CpuTimes {
    /** USER_HZ, the unit of /proc/PID/stat: 100 on every Linux that Java runs on. */
    private static final double TICKS_PER_SECOND = 100;

    /** Fields after the command's closing bracket, the state being the first: utime, then stime, cutime, cstime. */
    private static final int USER_TIME = 11;

    private static final int SYSTEM_TIME = 12;
    private static final int CHILDREN_SYSTEM_TIME = 14;

    private CpuTimes() {}

    /** Of this process alone. */
    public static double ofThisProcess() {
        return of(List.of(ProcessHandle.current().pid()));
    }

    /** Of a process and everything under it. */
    public static double ofTree(ProcessHandle root) {
        return of(Stream.concat(Stream.of(root), root.descendants())
                .map(ProcessHandle::pid)
                .toList());
    }

    /** Of processes; one that is gone counts nothing. */
    public static double of(List<Long> pids) {
        return pids.stream().mapToDouble(CpuTimes::seconds).sum();
    }

    private static double seconds(long pid) {
        try {
            return seconds(Files.readString(Path.of("/proc", Long.toString(pid), "stat")));
        } catch (IOException gone) {
            return 0;
        }
    }

    static double seconds(String stat) {
        return seconds(stat, CHILDREN_SYSTEM_TIME);
    }

    /** Of a thread, by its line in /proc/PID/task/TID/stat. */
    public static double ofThread(String stat) {
        return seconds(stat, SYSTEM_TIME);
    }

    private static double seconds(String stat, int lastField) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        long ticks = 0;
        for (int field = USER_TIME; field <= lastField; field++) {
            ticks += Long.parseLong(fields[field]);
        }
        return ticks / TICKS_PER_SECOND;
    }
}
