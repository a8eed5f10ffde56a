package io.waymark.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An operator's slip is told with its place before it does harm. */
class TablesTest {
    private static final String NAME = "room/fruit.csv";

    @TempDir
    Path folder;

    private Tables withOwn(String content) throws IOException {
        Files.createDirectories(folder.resolve("room"));
        Files.writeString(folder.resolve(NAME), content);
        return new Tables(Optional.of(folder));
    }

    private static String fruit(TableRow row) {
        return row.text("name") + " " + row.amount("price") + " " + row.duration("keeps");
    }

    @Test
    void aTableIsBuiltIn() {
        Table<String> table = Tables.builtIn().read(NAME, TablesTest::fruit);

        assertThat(table.rows()).containsExactly("apple 30 " + Duration.ofDays(90), "pear 40 null");
        assertThat(table.file()).isEqualTo("tables/" + NAME);
        assertThat(table.version()).matches("[0-9a-f]{12}");
    }

    @Test
    void anOperatorsTableStandsInForItAsAWhole() throws IOException {
        Table<String> own = withOwn("name,price,keeps\nfig,9,P3D\n").read(NAME, TablesTest::fruit);

        assertThat(own.rows()).containsExactly("fig 9 " + Duration.ofDays(3));
        assertThat(own.version())
                .isNotEqualTo(Tables.builtIn().read(NAME, TablesTest::fruit).version());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name,price,keeps;fig,9,;fig,x,     | line 3, column price: is no whole number: x",
                "name,price,keeps;fig,-9,           | line 2, column price: is below zero: -9",
                "name,price,keeps;,9,               | line 2, column name: is empty",
                "name,keeps;fig,P1D                 | line 2, column price: is missing",
                "name,price,keep,keeps;fig,1,,      | line 1, column keep: is no column of this table",
                "name,price,keeps                   | : holds no row",
                "''                                 | line 1: names no column",
                "name,price,keeps;fig,9,,           | line 2: has 4 cells, the header has 3",
                "name,price,keeps;fig,9,two days    | line 2, column keeps: is no duration: two days",
                "name,price,keeps;fig,9             | line 2: has 2 cells, the header has 3",
                "name,price,keeps;fig,9,P1D,more    | line 2",
            })
    void whatIsWrongIsNamedWithItsPlace(String content, String message) throws IOException {
        Tables tables = withOwn(content.replace(';', '\n').strip() + "\n");

        assertThatThrownBy(() -> tables.read(NAME, TablesTest::fruit))
                .isInstanceOf(TableException.class)
                .hasMessageStartingWith(folder.resolve(NAME).toString())
                .hasMessageContaining(message);
    }

    @Test
    void aQuoteWithoutEndIsNoCsv() throws IOException {
        Tables tables = withOwn("name,price,keeps\n\"fig,9,\n");

        assertThatThrownBy(() -> tables.read(NAME, TablesTest::fruit)).hasMessageContaining("is no CSV");
    }

    @Test
    void aReadersOwnRefusalIsNamedWithItsLine() throws IOException {
        Tables tables = withOwn("name,price,keeps\nfig,9,\n");
        Function<TableRow, String> refusing = row -> {
            throw new IllegalArgumentException("no figs today");
        };

        assertThatThrownBy(() -> tables.read(NAME, refusing)).hasMessageEndingWith("line 2: no figs today");
    }

    @Test
    void bytesThatAreNoTextAreRefused() throws IOException {
        Tables tables = withOwn("");
        Files.write(folder.resolve(NAME), "name\nä\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> tables.read(NAME, TablesTest::fruit)).hasMessageEndingWith("is not UTF-8");
    }

    @Test
    void aFolderThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> new Tables(Optional.of(folder.resolve("nowhere"))))
                .isInstanceOf(TableException.class)
                .hasMessageContaining(Tables.FOLDER);
    }

    @Test
    void aFileThatReplacesNothingIsNoticed() throws IOException {
        Tables tables = withOwn("name,price,keeps\nfig,9,\n");
        Files.writeString(folder.resolve("fruits.csv"), "name\n");
        Files.writeString(folder.resolve(NAME + ".txt"), "name\n");

        tables.read(NAME, TablesTest::fruit);

        assertThat(tables.unread()).containsExactly("fruits.csv", NAME + ".txt");
    }

    @Test
    void aFileThatOthersWriteIsReadAsItIsAndAnewEachTime() throws IOException {
        Tables tables = withOwn("\uFEFFfruit;price\n");
        assertThat(tables.raw(NAME).bytes()).isEqualTo("\uFEFFfruit;price\n".getBytes(StandardCharsets.UTF_8));
        assertThat(tables.raw(NAME).builtIn()).isFalse();
        assertThat(tables.unread()).isEmpty();

        Files.delete(folder.resolve(NAME));
        assertThat(tables.raw(NAME).builtIn()).isTrue();
        assertThat(tables.raw(NAME).file()).isEqualTo("tables/" + NAME);
    }

    @Test
    void aSpreadsheetsMarkIsNoPartOfTheFirstColumn() throws IOException {
        Table<String> own = withOwn("\uFEFFname,price,keeps\nfig,9,P3D\n").read(NAME, TablesTest::fruit);

        assertThat(own.rows()).containsExactly("fig 9 " + Duration.ofDays(3));
    }

    @Test
    void aTableThatMayBeEmptyStillNamesColumns() throws IOException {
        assertThat(withOwn("keeps,name,price\n")
                        .readPerhapsEmpty(NAME, TablesTest::fruit)
                        .rows())
                .isEmpty();
        Tables tables = withOwn("");
        assertThatThrownBy(() -> tables.readPerhapsEmpty(NAME, TablesTest::fruit))
                .hasMessageEndingWith("line 1: names no column");
    }

    @Test
    void whatStandsTwiceIsNamedWithItsPlace() throws IOException {
        Tables tables = withOwn("name,price,keeps\nfig,9,\nfig,8,\n");
        Set<String> names = new HashSet<>();

        assertThatThrownBy(() -> tables.read(NAME, row -> row.unique("name", names)))
                .hasMessageEndingWith("line 3, column name: stands twice: fig");
    }
}
