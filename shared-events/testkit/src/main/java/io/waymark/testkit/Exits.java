package io.waymark.testkit;

import io.waymark.testkit.Canary.Planted;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** Whatever leaves a service, gathered so that planted words can be looked for in all of it at once. */
public final class Exits {
    private final List<Exit> exits = new ArrayList<>();

    private record Exit(String place, String text) {}

    /** Adds what was seen at a place. */
    public void add(String place, String text) {
        exits.add(new Exit(place, text));
    }

    /** Adds every text of a place. */
    public void addAll(String place, Collection<String> texts) {
        texts.forEach(text -> add(place, text));
    }

    /**
     * Adds all records of all topics of this JVM's broker, dead letters too.
     *
     * @param allowed topics that carry such words by contract
     */
    public void addTopics(Set<String> allowed) {
        for (String topic : topics()) {
            if (allowed.contains(topic)) {
                continue;
            }
            try (TopicProbe probe = TopicProbe.fromBeginning(topic)) {
                probe.all().forEach(found -> add("topic " + topic, found.toString()));
            }
        }
    }

    private static Set<String> topics() {
        try (Admin admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, TestServers.kafka().bootstrapServers()))) {
            return new TreeSet<>(admin.listTopics().names().get());
        } catch (InterruptedException | ExecutionException failed) {
            throw new AssertionError(failed);
        }
    }

    /** Adds every row of every table, as whoever reads the database sees it. */
    public void addTables(DataSource database) {
        for (String table :
                rows(database, "SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = 'public'")) {
            addAll("table " + table, rows(database, "SELECT t::text FROM " + table + " t"));
        }
    }

    private static List<String> rows(DataSource database, String query) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            List<String> texts = new ArrayList<>();
            while (row.next()) {
                texts.add(row.getString(1));
            }
            return texts;
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    /** How many texts were gathered at places that begin so. */
    public long count(String place) {
        return exits.stream().filter(exit -> exit.place().startsWith(place)).count();
    }

    /** Each planted word that was found, with its place; as text, or as PostgreSQL writes bytes. */
    public Set<String> leaks(Collection<Planted> planted) {
        Set<String> secrets = new TreeSet<>();
        planted.forEach(sentence -> secrets.addAll(sentence.secrets()));
        Set<String> leaks = new TreeSet<>();
        for (String secret : secrets) {
            String bytes = HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8));
            for (Exit exit : exits) {
                if (exit.text().contains(secret) || exit.text().contains(bytes)) {
                    leaks.add(exit.place() + " gives away " + secret);
                }
            }
        }
        return leaks;
    }
}
