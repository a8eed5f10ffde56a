package io.waymark.testkit.servers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A {@link ServerProcess} that this JVM started; it ends when this JVM ends, or closes it.
 *
 * @param address a port, or bootstrap servers
 */
public record LaunchedServer(Process process, String address) implements AutoCloseable {

    /** What may be launched, and how much heap it takes. */
    public enum Kind {
        /** Unpacking PostgreSQL's programs takes more than 64 MB, once on a machine; then it takes next to nothing. */
        POSTGRES("-Xmx256m"),
        KAFKA("-Xmx384m");

        private final String heap;

        Kind(String heap) {
            this.heap = heap;
        }
    }

    /**
     * Starts a server and waits until it answers.
     *
     * @param temporary a folder for its data, its log and PostgreSQL's programs
     */
    public static LaunchedServer start(Kind kind, Path temporary) {
        try {
            Path log = Files.createTempFile(temporary, "waymark-" + kind, ".log");
            Process process = new ProcessBuilder(command(kind, temporary))
                    .redirectError(Redirect.to(log.toFile()))
                    .start();
            var lines = new BufferedReader(process.inputReader(StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(ServerProcess.READY)) {
                    log.toFile().deleteOnExit();
                    return new LaunchedServer(process, line.substring(ServerProcess.READY.length()));
                }
            }
            throw new IllegalStateException(kind + " did not start:\n" + Files.readString(log));
        } catch (IOException failed) {
            throw new UncheckedIOException(kind + " did not start", failed);
        }
    }

    private static List<String> command(Kind kind, Path temporary) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                kind.heap,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + temporary,
                "-D" + ServerProcess.SERVERS + "=" + System.getProperty(ServerProcess.SERVERS, "embedded"),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                ServerProcess.class.getName(),
                kind.name());
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            process.waitFor();
        } catch (IOException failed) {
            throw new UncheckedIOException("the server at " + address + " cannot be told to stop", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
