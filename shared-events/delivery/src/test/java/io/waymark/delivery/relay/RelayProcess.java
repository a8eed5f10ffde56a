package io.waymark.delivery.relay;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;

/** A relay in a process of its own, so that a test can end it as a machine does: without a word. */
final class RelayProcess implements AutoCloseable {
    private final Process process;

    private RelayProcess(Process process) {
        this.process = process;
    }

    static RelayProcess start(RelayDatabase database, String bootstrapServers) throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return new RelayProcess(new ProcessBuilder(List.of(
                        java.toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath,
                        RelayProcess.class.getName(),
                        database.jdbcUrl(),
                        database.user(),
                        database.password(),
                        bootstrapServers))
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start());
    }

    /** Ends it as {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Freezes it as {@code kill -STOP} does: it holds its connections and says nothing. */
    void freeze() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-STOP", Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /** Arguments: JDBC URL, user, password, bootstrap servers. Ends when its standard input ends. */
    public static void main(String[] arguments) throws IOException {
        try (Relay relay =
                TestRelays.start(new RelayDatabase(arguments[0], arguments[1], arguments[2]), arguments[3])) {
            int said = System.in.read();
            assert said < 0 : relay;
        }
    }
}
