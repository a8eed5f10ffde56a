package io.waymark.local.secrets;

import io.waymark.testkit.provision.DeclaredRights;
import io.waymark.testkit.servers.KafkaSecurity;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The passwords of the broker's users and of its operator; each made once, at random. */
public record KafkaPasswords(String operator, Map<String, String> users) {
    private static final String FILE = "kafka";

    /**
     * Reads the passwords of the folder, and makes those that are missing.
     *
     * @param rights the declaration of the users
     */
    public static KafkaPasswords in(Path secretsFolder, Path rights) {
        Path file = secretsFolder.resolve(FILE);
        Properties known = new Properties();
        try {
            known.load(new StringReader(SecretFile.readOrMake(file, () -> "")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        int before = known.size();
        Map<String, String> users = DeclaredRights.read(rights).users().stream()
                .map(DeclaredRights.User::name)
                .collect(Collectors.toMap(name -> name, name -> password(known, name)));
        String operator = password(known, KafkaSecurity.OPERATOR);
        if (known.size() != before) {
            SecretFile.write(file, written(known));
        }
        return new KafkaPasswords(operator, users);
    }

    private static String password(Properties known, String user) {
        return (String) known.computeIfAbsent(user, missing -> UUID.randomUUID().toString());
    }

    private static String written(Properties passwords) {
        return passwords.stringPropertyNames().stream()
                .sorted()
                .flatMap(user -> Stream.of(user, "=", passwords.getProperty(user), "\n"))
                .collect(Collectors.joining());
    }

    /** @throws NullPointerException names a user that is not declared */
    public String of(String user) {
        return Objects.requireNonNull(users.get(user), () -> "deploy/kafka/acls.yaml declares no user " + user);
    }

    @Override
    public String toString() {
        return "KafkaPasswords[masked]";
    }
}
