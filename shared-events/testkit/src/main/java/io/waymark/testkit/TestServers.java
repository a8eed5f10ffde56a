package io.waymark.testkit;

import io.waymark.testkit.servers.KafkaBroker;
import io.waymark.testkit.servers.PostgresServer;
import io.waymark.testkit.servers.ServerProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One PostgreSQL and one Kafka per test JVM, started when first asked for and gone when the JVM ends.
 *
 * <p>Their addresses are kept in system properties, as this class may be loaded more than once in a JVM. Somebody who sets
 * {@code waymark.test.postgres} (a port) or {@code waymark.test.kafka} (bootstrap servers) beforehand lends a server.
 */
public final class TestServers {

    /** The database server of this JVM. */
    public static PostgresServer postgres() {
        return PostgresServer.at(Integer.parseInt(addressOf("postgres", "-Xmx64m")));
    }

    /** The broker of this JVM; it has no topics until somebody creates them. */
    public static KafkaBroker kafka() {
        return KafkaBroker.at(addressOf("kafka", "-Xmx384m"));
    }

    private static String addressOf(String kind, String memory) {
        synchronized (System.getProperties()) {
            String property = "waymark.test." + kind;
            String address = System.getProperty(property);
            if (address == null) {
                address = start(kind, memory);
                System.setProperty(property, address);
            }
            return address;
        }
    }

    private static String start(String kind, String memory) {
        try {
            Path log = Files.createTempFile("waymark-" + kind, ".log");
            Process process = new ProcessBuilder(command(kind, memory))
                    .redirectError(Redirect.to(log.toFile()))
                    .start();
            var lines = new BufferedReader(process.inputReader(StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(ServerProcess.READY)) {
                    log.toFile().deleteOnExit();
                    return line.substring(ServerProcess.READY.length());
                }
            }
            throw new IllegalStateException(kind + " did not start:\n" + Files.readString(log));
        } catch (IOException failed) {
            throw new UncheckedIOException(kind + " did not start", failed);
        }
    }

    private static List<String> command(String kind, String memory) {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(memory, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.add("-D" + ServerProcess.SERVERS + "=" + System.getProperty(ServerProcess.SERVERS, "embedded"));
        command.addAll(List.of("-cp", classPath, ServerProcess.class.getName(), kind));
        return command;
    }

    private TestServers() {}
}
