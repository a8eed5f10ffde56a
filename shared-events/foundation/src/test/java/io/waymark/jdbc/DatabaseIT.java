package io.waymark.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.testkit.TestServers;
import io.waymark.testkit.servers.PostgresServer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

/** What goes in comes out, as text or as bytes, with nulls and to the microsecond. */
class DatabaseIT {
    private static final Instant MICROS = Instant.parse("1999-12-31T23:59:59.123456Z");
    private static final String ROUND_TRIP = """
            SELECT * FROM unnest(?::uuid[], ?::text[], ?::timestamptz[], ?::bigint[], ?::boolean[], ?::bytea[], ?::text[])
                WITH ORDINALITY AS t (id, name, at, amount, is_open, body, kind, place) ORDER BY place""";

    private static PostgresServer server;

    private enum Kind {
        LARGE
    }

    @SuppressWarnings("ArrayRecordComponent") // compared recursively
    private record Line(
            @Nullable UUID id,
            @Nullable String name,
            @Nullable Instant at,
            @Nullable Long amount,
            byte @Nullable [] body,
            @Nullable Kind kind) {}

    @BeforeAll
    static void serverRuns() throws Exception {
        server = TestServers.postgres();
        server.createDatabase("foundation");
    }

    private static Database database(boolean binary) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(server.jdbcUrl("foundation"));
        source.setUser(server.user());
        source.setPassword(server.password());
        if (binary) {
            source.setBinaryTransferEnable(Columns.binaryTypes());
        }
        return new Database(source);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void rowsOfASetGoInAndComeOut(boolean binary) {
        UUID id = UUID.randomUUID();
        List<Line> lines = List.of(
                new Line(id, "a,\"b\" {c} \\", MICROS, -7L, new byte[] {0, -1}, Kind.LARGE),
                new Line(null, null, null, null, null, null));

        List<Line> found = database(binary)
                .query(
                        ROUND_TRIP,
                        p -> p.rows(lines)
                                .uuids(Line::id)
                                .texts(Line::name)
                                .instants(Line::at)
                                .numbers(Line::amount)
                                .flags(line -> line.id() == null)
                                .bytes(Line::body)
                                .names(Line::kind),
                        row -> new Line(
                                row.optionalUuid("id"),
                                row.optionalText("name"),
                                row.optionalInstant("at"),
                                row.optionalNumber("amount"),
                                row.optionalBytes("body"),
                                row.optionalConstant("kind", Kind.class)));

        assertThat(found).usingRecursiveComparison().isEqualTo(lines);
    }

    @Test
    void singleParametersAndColumnsMix() {
        List<String> found = database(true)
                .query(
                        "SELECT ?::text || n || ?::bigint || ?::boolean AS answer FROM unnest(?::text[]) n WHERE ?::uuid IS NULL",
                        p -> p.text("<")
                                .number(5)
                                .flag(true)
                                .texts(List.of("x", "y"))
                                .uuid(null),
                        row -> row.text("answer"));

        assertThat(found).containsExactly("<x5true", "<y5true");
    }

    @Test
    void scalarsComeOutAsTheyWentIn() {
        Database database = database(true);

        String found = database.first(
                        "SELECT ?::timestamptz AS at, ?::date AS day, ?::bytea AS body,"
                                + " ARRAY['a','b'] AS names, ARRAY[1,2]::bigint[] AS sizes, ARRAY[?::uuid] AS ids",
                        p -> p.instant(MICROS)
                                .date(LocalDate.of(2026, 2, 28))
                                .bytes(new byte[] {1})
                                .uuid(new UUID(1, 2)),
                        row -> "%s %s %s %s %s %s"
                                .formatted(
                                        row.instant("at"),
                                        row.date("day"),
                                        Arrays.toString(row.bytes("body")),
                                        row.texts("names"),
                                        row.numbers("sizes"),
                                        row.uuids("ids")))
                .orElseThrow();

        assertThat(found).isEqualTo(MICROS + " 2026-02-28 [1] [a, b] [1, 2] [" + new UUID(1, 2) + "]");
    }

    @Test
    void aMissingValueIsNamed() {
        assertThatThrownBy(() -> database(true).query("SELECT NULL::text AS name", row -> row.text("name")))
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining("column name holds no value");
    }

    @Test
    void aRefusalSaysWhatItMeansAndQuotesNothing() {
        assertThatThrownBy(() -> database(true).update("SELECT 1 / ?::int", p -> p.number(0)))
                .isInstanceOfSatisfying(DatabaseException.class, refused -> assertThat(refused.fault())
                        .isEqualTo(SqlFault.DATA))
                .hasMessage("SQLSTATE 22012");
    }

    @Test
    void aServerThatIsNotThereIsAway() {
        PGSimpleDataSource nowhere = new PGSimpleDataSource();
        nowhere.setUrl("jdbc:postgresql://127.0.0.1:1/none");

        assertThatThrownBy(() -> new Database(nowhere).update("SELECT 1"))
                .isInstanceOfSatisfying(
                        DatabaseException.class,
                        refused -> assertThat(refused.fault().passes()).isTrue());
    }
}
