package io.waymark.testkit.servers;

import io.waymark.testkit.RepositoryRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A service's database and the three roles that work on it, as {@code deploy/postgres/service.sql} makes them.
 *
 * @param name     lower-case letters, digits and underscores; the roles' names begin with it
 * @param jdbcUrl  without user and password
 * @param password of all three roles
 */
public record ServiceDatabase(String name, String jdbcUrl, String password) {
    private static final Pattern VARIABLE = Pattern.compile(":(['\"])([a-z_]+)\\1");

    /** How a server's database is reached, whether it exists or not. */
    public static ServiceDatabase on(PostgresServer server, String name, String password) {
        return new ServiceDatabase(PostgresServer.checkedName(name), server.jdbcUrl(name), password);
    }

    /**
     * Makes the database and its roles, unless they exist already.
     *
     * @throws SQLException where the database exists without its roles, or cannot be made
     */
    public static ServiceDatabase make(PostgresServer server, String name, String password) throws SQLException {
        ServiceDatabase database = on(server, name, password);
        try (Connection admin = server.connect(PostgresServer.ADMIN_DATABASE);
                var roles = admin.prepareStatement("SELECT count(*) FROM pg_roles WHERE rolname IN (?, ?, ?)");
                var run = admin.createStatement()) {
            roles.setString(1, database.owner());
            roles.setString(2, database.writer());
            roles.setString(3, database.replication());
            try (var found = roles.executeQuery()) {
                found.next();
                if (found.getInt(1) == 3) {
                    return database;
                }
            }
            for (String statement : database.script().split(";\n", -1)) {
                if (!statement.isBlank()) {
                    run.execute(statement);
                }
            }
        } catch (IOException unreadable) {
            throw new SQLException("deploy/postgres/service.sql cannot be read", unreadable);
        }
        return database;
    }

    /** The statements of the file with its variables replaced, as {@code psql} would; commands of psql are left out. */
    private String script() throws IOException {
        Map<String, String> variables = Map.of(
                "service", name,
                "owner", owner(),
                "writer", writer(),
                "replication", replication(),
                "owner_password", password,
                "writer_password", password,
                "replication_password", password);
        String statements = Files.readAllLines(RepositoryRoot.find().resolve("deploy/postgres/service.sql")).stream()
                .filter(line -> !line.startsWith("--") && !line.startsWith("\\"))
                .collect(Collectors.joining("\n", "", "\n"));
        return VARIABLE.matcher(statements)
                .replaceAll(found ->
                        Matcher.quoteReplacement(found.group(1) + variables.get(found.group(2)) + found.group(1)));
    }

    /** Owns the tables and migrates them. */
    public String owner() {
        return name + "_owner";
    }

    /** The service at work. */
    public String writer() {
        return name + "_writer";
    }

    /** The relay. */
    public String replication() {
        return name + "_replication";
    }

    /** What a service is told of it. */
    public Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("quarkus.datasource.jdbc.url", jdbcUrl);
        settings.put("quarkus.datasource.username", writer());
        settings.put("quarkus.datasource.password", password);
        settings.put("quarkus.flyway.username", owner());
        settings.put("quarkus.flyway.password", password);
        settings.put("waymark.relay.username", replication());
        settings.put("waymark.relay.password", password);
        return settings;
    }
}
