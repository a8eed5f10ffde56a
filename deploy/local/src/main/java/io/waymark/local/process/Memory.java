package io.waymark.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** What this process and everything under it keeps in memory, pages shared between processes counted once. */
public final class Memory {
    private Memory() {}

    /**
     * Proportional set size in bytes; empty where the system does not tell (it is a Linux figure).
     *
     * @param others processes that are not descendants of this one but belong to it
     */
    public static OptionalLong resident(Stream<ProcessHandle> others) {
        long[] sizes = Stream.concat(
                        Stream.of(ProcessHandle.current()),
                        Stream.concat(
                                ProcessHandle.current().descendants(),
                                others.flatMap(other -> Stream.concat(Stream.of(other), other.descendants()))))
                .mapToLong(ProcessHandle::pid)
                .distinct()
                .map(Memory::proportionalSize)
                .toArray();
        return sizes.length > 0 && sizes[0] > 0
                ? OptionalLong.of(Arrays.stream(sizes).sum())
                : OptionalLong.empty();
    }

    private static long proportionalSize(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException gone) {
            return 0;
        }
    }
}
