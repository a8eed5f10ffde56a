package io.waymark.delivery.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.waymark.delivery.keys.KeyRotation.Pass;
import io.waymark.jdbc.Database;
import io.waymark.privacy.Keysets;
import io.waymark.privacy.PersonalDataCipher;
import io.waymark.privacy.SealedColumn;
import io.waymark.privacy.SealedColumn.Form;
import io.waymark.privacy.SealedColumn.KeyType;
import io.waymark.testkit.TestServers;
import io.waymark.testkit.servers.PostgresServer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** A key is replaced while the values under it are read and written, and then it opens nothing any more. */
class KeyRotationIT {
    private static final SealedColumn BYTES = SealedColumn.bytes("person", "id", KeyType.UUID, "name", "person/%s");
    private static final SealedColumn TEXT =
            new SealedColumn("note", "id", KeyType.BIGINT, "person", "words", Form.TEXT, "note/%s");

    private final String oldSet;
    private final String bothSet;
    private final PersonalDataCipher before;
    private final PersonalDataCipher during;
    private Database database;

    KeyRotationIT() throws Exception {
        oldSet = Keysets.generate();
        bothSet = Keysets.promoted(Keysets.added(oldSet));
        before = new PersonalDataCipher(oldSet);
        during = new PersonalDataCipher(bothSet);
    }

    @BeforeEach
    void makeTables() throws SQLException {
        PostgresServer server = TestServers.postgres();
        String name = TestServers.databaseName();
        server.createDatabase(name);
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(server.jdbcUrl(name));
        source.setUser(server.user());
        source.setPassword(server.password());
        database = new Database(source);
        database.update("CREATE TABLE person (id uuid PRIMARY KEY, name bytea)");
        database.update(
                "CREATE TABLE note (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, person uuid, words text)");
    }

    @Test
    void everyValueMovesToTheNewKeyAndTheOldOneCanGo() throws Exception {
        List<UUID> people = people(before, 450);
        database.update("INSERT INTO person VALUES (gen_random_uuid(), NULL)");
        UUID noted = people.getFirst();
        write(noted, before);
        database.update("INSERT INTO note (person, words) VALUES (gen_random_uuid(), 'plain words')");

        Pass pass = rotation(during).pass();

        assertThat(pass).isEqualTo(new Pass(451, 0));
        assertThat(rotation(during).pass()).isEqualTo(new Pass(0, 0));
        PersonalDataCipher after = new PersonalDataCipher(Keysets.retired(bothSet));
        Map<UUID, String> names = names(after);
        assertThat(names).hasSize(450);
        people.forEach(id -> assertThat(names).containsEntry(id, "name of " + id));
        assertThat(words(noted, after)).isEqualTo("words of " + noted);
        assertThatThrownBy(() -> names(before)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatChangesMeanwhileKeepsItsNewestValue() throws Exception {
        List<UUID> people = people(before, 400);
        AtomicBoolean done = new AtomicBoolean();
        Thread load = Thread.ofPlatform().start(() -> {
            for (int turn = 1; !done.get() || turn == 1; turn++) {
                for (UUID id : people.subList(0, 50)) {
                    store(id, "turn " + turn + " of " + id, before);
                }
            }
            people.subList(0, 50).forEach(id -> store(id, "last of " + id, during));
        });
        KeyRotation rotation = rotation(during);
        rotation.pass();
        done.set(true);
        load.join();
        assertThat(rotation.pass().left()).isZero();

        PersonalDataCipher after = new PersonalDataCipher(Keysets.retired(bothSet));
        Map<UUID, String> names = names(after);
        people.subList(0, 50).forEach(id -> assertThat(names).containsEntry(id, "last of " + id));
        people.subList(50, 400).forEach(id -> assertThat(names).containsEntry(id, "name of " + id));
    }

    @Test
    void aValueThatNobodyCanReadHoldsUpNoOther() throws Exception {
        List<UUID> people = people(before, 10);
        store(people.get(4), "lost", new PersonalDataCipher(Keysets.generate()));

        assertThat(rotation(during).pass()).isEqualTo(new Pass(9, 1));
    }

    private KeyRotation rotation(PersonalDataCipher cipher) {
        return new KeyRotation(database, cipher, List.of(() -> List.of(BYTES, TEXT)), new SimpleMeterRegistry());
    }

    private List<UUID> people(PersonalDataCipher cipher, int count) {
        List<UUID> people = Stream.generate(UUID::randomUUID).limit(count).toList();
        database.update(
                "INSERT INTO person SELECT * FROM unnest(?::uuid[], ?::bytea[])",
                bind -> bind.rows(people).uuids(id -> id).bytes(id -> sealed(id, "name of " + id, cipher)));
        return people;
    }

    private static byte[] sealed(UUID id, String name, PersonalDataCipher cipher) {
        return cipher.encrypt(name.getBytes(StandardCharsets.UTF_8), "person/" + id);
    }

    private void store(UUID id, String name, PersonalDataCipher cipher) {
        byte[] sealed = cipher.encrypt(name.getBytes(StandardCharsets.UTF_8), "person/" + id);
        database.update("UPDATE person SET name = ? WHERE id = ?", bind -> bind.bytes(sealed)
                .uuid(id));
    }

    private Map<UUID, String> names(PersonalDataCipher cipher) {
        Map<UUID, String> names = new HashMap<>();
        database.query(
                "SELECT id, name FROM person WHERE name IS NOT NULL",
                row -> names.put(row.uuid("id"), opened(row.uuid("id"), row.bytes("name"), cipher)));
        return names;
    }

    private static String opened(UUID id, byte[] sealed, PersonalDataCipher cipher) {
        return new String(cipher.decrypt(sealed, "person/" + id), StandardCharsets.UTF_8);
    }

    private void write(UUID person, PersonalDataCipher cipher) {
        byte[] sealed = cipher.encrypt(("words of " + person).getBytes(StandardCharsets.UTF_8), "note/" + person);
        String words = "sealed:" + Base64.getEncoder().encodeToString(sealed);
        database.update("INSERT INTO note (person, words) VALUES (?, ?)", bind -> bind.uuid(person)
                .text(words));
    }

    private String words(UUID person, PersonalDataCipher cipher) {
        String words = database.query(
                        "SELECT words FROM note WHERE person = ?", bind -> bind.uuid(person), row -> row.text("words"))
                .getFirst();
        byte[] sealed = Base64.getDecoder().decode(words.substring("sealed:".length()));
        return new String(cipher.decrypt(sealed, "note/" + person), StandardCharsets.UTF_8);
    }
}
