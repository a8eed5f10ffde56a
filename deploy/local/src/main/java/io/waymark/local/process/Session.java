package io.waymark.local.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Keeps a terminal's Ctrl-C from reaching the children, so that they are stopped in order and not all at once. */
final class Session {
    private Session() {}

    /** Words to put before a command; none on systems without {@code setsid}, where Ctrl-C then reaches everything. */
    static List<String> prefix() {
        String path = System.getenv("PATH");
        boolean available = path != null
                && Arrays.stream(path.split(File.pathSeparator))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "setsid")));
        return available ? List.of("setsid") : List.of();
    }
}
