package io.waymark.bench.stack;

import io.waymark.local.StartFailure;
import io.waymark.testkit.servers.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** PostgreSQL's own load tool with the smallest durable write there is: one row, one statement, one commit. */
public final class Pgbench {
    private static final String DATABASE = "bench";
    private static final int ROW_BYTES = 600;
    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+) \\(without initial connection time\\)");
    private final Path program;
    private final Path script;
    private final PostgresServer server;

    private Pgbench(Path program, Path script, PostgresServer server) {
        this.program = program;
        this.script = script;
        this.server = server;
    }

    /** Makes the table on the stack's server. */
    public static Pgbench prepare(Stack stack) throws IOException, SQLException {
        PostgresServer server = stack.suite().postgres();
        server.createDatabase(DATABASE);
        try (Connection connection = server.connect(DATABASE);
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE bench_row (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, body text NOT NULL)");
        }
        Path script = stack.state().services().resolve("insert.sql");
        Files.writeString(script, "INSERT INTO bench_row (body) VALUES ('" + "x".repeat(ROW_BYTES) + "');\n");
        return new Pgbench(find(), script, server);
    }

    /** Committed rows per second. */
    public double insertsPerSecond(int clients, int seconds) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        program.toString(),
                        "--no-vacuum",
                        "--protocol=prepared",
                        "--client=" + clients,
                        "--jobs=2",
                        "--time=" + seconds,
                        "--file=" + script,
                        "--host=127.0.0.1",
                        "--port=" + server.port(),
                        "--username=" + server.user(),
                        DATABASE))
                .redirectErrorStream(true);
        builder.environment().putAll(Map.of("PGPASSWORD", server.password()));
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        process.waitFor();
        Matcher tps = TPS.matcher(output);
        if (!tps.find()) {
            throw new StartFailure("pgbench says:\n" + output);
        }
        return Double.parseDouble(tps.group(1));
    }

    /** Its version, for the conditions. */
    public String version() throws IOException {
        Process process = new ProcessBuilder(program.toString(), "--version").start();
        return new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).strip();
    }

    /** On the path, or where Debian puts a version's own programs, the newest first. */
    private static Path find() throws IOException {
        Stream<Path> onPath = Arrays.stream(
                        String.valueOf(System.getenv("PATH")).split(":", -1))
                .map(folder -> Path.of(folder, "pgbench"));
        Path debian = Path.of("/usr/lib/postgresql");
        try (Stream<Path> versions = Files.isDirectory(debian) ? Files.list(debian) : Stream.empty()) {
            List<Path> newestFirst = versions.map(version -> version.resolve("bin/pgbench"))
                    .sorted(java.util.Comparator.comparing(Path::toString).reversed())
                    .toList();
            return Stream.concat(newestFirst.stream(), onPath)
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow(() -> new StartFailure(String.format(
                            Locale.ROOT, "pgbench is missing; on Debian: apt-get install postgresql-contrib")));
        }
    }
}
