package io.waymark.testkit.servers;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the process that lends servers to all JVMs of one build, or starts it for the first of them.
 *
 * <p>The build is the Maven process above this JVM, and the port stands in a file of that process's id below the root's
 * target folder: two builds, of one clone or of two, do not meet.
 */
public final class BuildServers {
    /** System property: a folder where JVMs of one build find each other. Absent, a JVM is a build of its own. */
    private static final String MEETING_PLACE = "waymark.test.meeting-place";

    /** Borrows a server for as long as this JVM lives. */
    public static String borrow(Loan.Kind kind) throws IOException {
        String place = System.getProperty(MEETING_PLACE);
        Loan loan = place == null
                ? Loan.take(
                        launch(ProcessHandle.current().pid(), Files.createTempDirectory("waymark-servers-log")), kind)
                : inBuild(Files.createDirectories(Path.of(place)), build(), kind);
        Thread.ofPlatform().daemon().name("loan-" + kind).start(() -> hold(loan));
        return loan.address();
    }

    private static Loan inBuild(Path place, long build, Loan.Kind kind) throws IOException {
        Path known = place.resolve(build + ".port");
        try (var file =
                FileChannel.open(place.resolve(build + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            file.lock();
            if (Files.exists(known)) {
                try {
                    return Loan.take(Integer.parseInt(Files.readString(known)), kind);
                } catch (IOException stale) {
                    Files.delete(known);
                }
            }
            int port = launch(build, place);
            Files.writeString(known, Integer.toString(port));
            return Loan.take(port, kind);
        }
    }

    private static int launch(long owner, Path folder) throws IOException {
        return LendingProcess.launch(
                        owner, Path.of(System.getProperty("java.io.tmpdir")), folder.resolve(owner + ".log"))
                .port();
    }

    /** The nearest Java process above this one: between it and a test JVM there may be a shell. */
    private static long build() {
        Optional<ProcessHandle> here = ProcessHandle.current().parent();
        return Stream.iterate(here, Optional::isPresent, process -> process.flatMap(ProcessHandle::parent))
                .flatMap(Optional::stream)
                .filter(process -> process.info()
                        .command()
                        .filter(name -> name.endsWith("java"))
                        .isPresent())
                .findFirst()
                .orElseGet(ProcessHandle::current)
                .pid();
    }

    /** A thread that waits is reachable, and so is its connection, whatever becomes of the class loader. */
    private static void hold(Loan loan) {
        try (loan) {
            while (loan.connection().getInputStream().read() != -1) {
                // Nothing is said here.
            }
        } catch (IOException ended) {
            // The lender is gone.
        }
    }

    private BuildServers() {}
}
