package io.waymark.local.settings;

import io.waymark.local.StartFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;

/** Where one local installation keeps its data, secrets and logs; used by one run at a time. */
public final class StateFolder implements AutoCloseable {
    private final Path root;
    private final FileChannel channel;

    private StateFolder(Path root, FileChannel channel) {
        this.root = root;
        this.channel = channel;
    }

    /**
     * Takes the folder for this process, until it ends.
     *
     * @param fresh empties it first
     * @throws StartFailure where another run has it
     */
    public static StateFolder take(Path root, boolean fresh) {
        try {
            Files.createDirectories(
                    root, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            FileChannel channel =
                    FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw new StartFailure("another run uses " + root + "; stop it with deploy/local/down.");
            }
            StateFolder folder = new StateFolder(root, channel);
            if (fresh) {
                folder.forget();
            }
            for (Path part : List.of(folder.logs(), folder.services())) {
                Files.createDirectories(part);
            }
            Files.writeString(
                    folder.pid(), Long.toString(ProcessHandle.current().pid()));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder itself. */
    public Path root() {
        return root;
    }

    public Path postgres() {
        return root.resolve("postgres");
    }

    public Path kafka() {
        return root.resolve("kafka");
    }

    public Path logs() {
        return root.resolve("logs");
    }

    public Path log(String process) {
        return logs().resolve(process + ".log");
    }

    /** Holds one file of properties for each service. */
    public Path services() {
        return root.resolve("services");
    }

    public Path secrets() {
        return root.resolve("secrets");
    }

    /** Holds the authority and the certificates of a run with TLS. */
    public Path certificates() {
        return root.resolve("certificates");
    }

    private Path pid() {
        return root.resolve("pid");
    }

    private Path ready() {
        return root.resolve("ready");
    }

    /** Tells whoever waits for a detached start that everything is up. */
    public void announceReady() {
        try {
            Files.writeString(ready(), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lock file stays: it is held. The detached run's own log stays too, because it is being written. */
    private void forget() throws IOException {
        try (var files = Files.walk(root)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder())
                    .filter(file -> !file.equals(root) && !file.equals(logs()))
                    .filter(file -> !file.equals(root.resolve("lock")) && !file.equals(log("up")))
                    .toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(ready());
            Files.deleteIfExists(pid());
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
