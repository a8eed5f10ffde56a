package io.waymark.testkit.servers;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * Keeps the folder of unpacked programs whole: whoever unpacks may be killed or run out of memory halfway, and the library
 * that unpacks trips over what is left for ever.
 *
 * <p>All processes of a user share one folder. Who unpacks, or clears away what is half unpacked, holds a file lock alone;
 * who only starts what is there holds it together with others.
 *
 * @param folder has a folder per version, and a version that is whole has a marker
 */
record PostgresBinaries(Path folder) {
    private static final String MARKER = ".exists";

    /** A lock on a file is the process's: its threads must take turns by themselves. */
    private static final Object ONE_OF_THIS_PROCESS = new Object();

    @FunctionalInterface
    interface Start<T> {
        T run() throws IOException;
    }

    /** Of this user alone, as another user's copy may not be writable. */
    static PostgresBinaries ofThisUser() {
        return new PostgresBinaries(
                Path.of(System.getProperty("java.io.tmpdir"), "waymark-postgres-" + System.getProperty("user.name")));
    }

    /** Starts something that unpacks the programs when they are absent, after what is half unpacked was removed. */
    <T> T whileWhole(Start<T> start) throws IOException {
        Files.createDirectories(folder);
        synchronized (ONE_OF_THIS_PROCESS) {
            try (var file = FileChannel.open(
                            folder.resolve("lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE);
                    var lock = file.lock(0, Long.MAX_VALUE, isWhole())) {
                if (!lock.isShared()) {
                    for (Path version : versions()) {
                        if (!Files.exists(version.resolve(MARKER))) {
                            Folders.delete(version);
                        }
                    }
                }
                return start.run();
            }
        }
    }

    private boolean isWhole() throws IOException {
        List<Path> versions = versions();
        return !versions.isEmpty() && versions.stream().allMatch(version -> Files.exists(version.resolve(MARKER)));
    }

    /** The folders of the versions, whole or not. */
    List<Path> versions() throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(Files::isDirectory).toList();
        }
    }

    /** Finds one of PostgreSQL's programs. */
    Path program(String name) throws IOException {
        return versions().stream()
                .map(version -> version.resolve("bin").resolve(name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IOException(name + " is not among the unpacked binaries"));
    }
}
