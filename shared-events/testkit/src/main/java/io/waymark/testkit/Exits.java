package io.waymark.testkit;

import io.waymark.testkit.Canary.Planted;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
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
    public void addTables() {
        for (String table : rows("SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = 'public'")) {
            addAll("table " + table, rows("SELECT t::text FROM " + table + " t"));
        }
    }

    private static List<String> rows(String query) {
        try (Connection connection = OwnerConnection.open();
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
        Map<String, String> secrets = new HashMap<>();
        planted.forEach(sentence -> sentence.secrets().forEach(secret -> {
            secrets.put(secret, secret);
            secrets.put(HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8)), secret);
        }));
        Words words = new Words(secrets.keySet());
        Set<String> leaks = new TreeSet<>();
        for (Exit exit : exits) {
            words.in(exit.text()).forEach(word -> leaks.add(exit.place() + " gives away " + secrets.get(word)));
        }
        return leaks;
    }

    /** Finds many words in one walk over a text: all that a service has stored is looked through for a hundred words at once. */
    private static final class Words {
        private static final int START = 2;

        private final BitSet starts = new BitSet();
        private final Map<Integer, List<String>> byStart = new HashMap<>();

        /** All of two characters at least. */
        Words(Collection<String> words) {
            for (String word : words) {
                int start = start(word, 0);
                starts.set(mark(start));
                byStart.computeIfAbsent(start, _ -> new ArrayList<>()).add(word);
            }
        }

        /** Those that stand in the text. */
        Set<String> in(String text) {
            Set<String> found = new TreeSet<>();
            for (int at = 0; at <= text.length() - START; at++) {
                int start = start(text, at);
                if (starts.get(mark(start))) {
                    for (String word : byStart.getOrDefault(start, List.of())) {
                        if (text.startsWith(word, at)) {
                            found.add(word);
                        }
                    }
                }
            }
            return found;
        }

        private static int start(String text, int at) {
            return (text.charAt(at) << Character.SIZE) | text.charAt(at + 1);
        }

        /** Few bits of a start, which tell most of those that are none at once. */
        private static int mark(int start) {
            return (start ^ (start >>> 11)) & Character.MAX_VALUE;
        }
    }
}
