package io.waymark.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows laid on a table are read as its own are, and all of them take effect or none. */
class LiveTableTest {
    private static final LiveTable<List<String>> ORCHARDS = new LiveTable<>(
            Tables.builtIn(),
            "orchards",
            "room/orchards.csv",
            "orchard",
            List.of(new TablePart("trees", "room/trees.csv")),
            rows -> rows.each(orchard -> orchard.text("orchard") + " in " + orchard.text("country") + " "
                            + orchard.lines("trees", tree -> tree.text("kind") + " x " + tree.amount("count")))
                    .rows());

    private final LiveTable<List<String>> fruit =
            new LiveTable<>(Tables.builtIn(), "room/fruit.csv", List.of("name"), rows -> rows.each(
                            row -> row.text("name") + " " + row.amount("price") + " " + row.duration("keeps"))
                    .rows());
    private final LiveTables tables = new LiveTables(
            List.of(fruit),
            List.of(values -> values.of(fruit).size() > 3
                    ? List.of(new TableFault("room/fruit.csv", null, null, "holds more than three"))
                    : List.of()));

    @Test
    void aRowStandsInPlaceOfItsNamesakeOrBehindTheLast() {
        tables.apply(laid(Map.of(
                "apple", Map.of("name", "apple", "price", "31", "keeps", ""),
                "fig", Map.of("name", "fig", "price", "9", "keeps", ""))));

        assertThat(fruit.get()).containsExactly("apple 31 null", "pear 40 null", "fig 9 null");
        tables.apply(laid(Map.of()));
        assertThat(fruit.get()).hasSize(2).first().asString().startsWith("apple 30");
    }

    @Test
    void everyCellThatIsWrongIsNamed() {
        LiveTables.Draft draft = laid(Map.of(
                "apple", Map.of("name", "apple", "price", "much", "keeps", "long"),
                "fig", Map.of("name", "fig", "price", "-1", "keeps", "")));

        assertThat(draft.faults())
                .extracting(fault -> fault.row() + " " + fault.column() + " " + fault.what())
                .containsExactly(
                        "apple price is no whole number: much",
                        "apple keeps is no duration: long",
                        "fig price is below zero: -1");
        assertThatThrownBy(() -> tables.apply(draft)).isInstanceOf(TableException.class);
        assertThat(fruit.get()).hasSize(2);
    }

    @Test
    void whatIsWrongIsNamedOnceThoughItIsWrongWhenMended() {
        LiveTable<List<String>> herbs = new LiveTable<>(Tables.builtIn(), "room/fruit.csv", List.of("name"), rows -> {
            Set<String> names = new HashSet<>();
            Set<String> prices = new HashSet<>();
            return rows.each(row -> row.unique("name", names) + row.unique("price", prices))
                    .rows();
        });

        assertThat(herbs.with(Map.of(
                                "", Map.of("name", "", "price", "7", "keeps", ""),
                                "fig", Map.of("name", "fig", "price", "40", "keeps", ""),
                                "kiwi", Map.of("name", "apple", "price", "", "keeps", "")))
                        .faults())
                .extracting(fault -> fault.row() + " " + fault.column() + " " + fault.what())
                .containsExactly(" name is empty", "fig price stands twice: 40", "kiwi name stands twice: apple");
    }

    @Test
    void oneNumberIsWrittenInOneWayAndWithinBounds() {
        LiveTable<List<Integer>> prices =
                new LiveTable<>(Tables.builtIn(), "room/fruit.csv", List.of("name"), rows -> rows.each(
                                row -> row.number("price", 0, 99))
                        .rows());

        for (String wrong : List.of("05", "+5", "\uff15", "5.0", "-1", "100", "99999999999999999999", "much")) {
            assertThat(prices.with(Map.of("fig", Map.of("name", "fig", "price", wrong, "keeps", "")))
                            .faults())
                    .as(wrong)
                    .singleElement()
                    .extracting(TableFault::column)
                    .isEqualTo("price");
        }
        assertThat(prices.get()).containsExactly(30, 40);
    }

    @Test
    void whatDoesNotFitTogetherIsNamed() {
        LiveTables.Draft draft = laid(Map.of(
                "fig", Map.of("name", "fig", "price", "9", "keeps", ""),
                "kiwi", Map.of("name", "kiwi", "price", "9", "keeps", "")));

        assertThat(draft.faults()).extracting(TableFault::what).containsExactly("holds more than three");
    }

    private LiveTables.Draft laid(Map<String, Map<String, String>> rows) {
        return tables.with(Map.of("room/fruit.csv", rows));
    }

    @Test
    void aRowHasItsLinesOfOtherFiles() {
        assertThat(ORCHARDS.get()).containsExactly("east in PL [apple x 30, pear, late x 4]", "west in FR []");
        assertThat(ORCHARDS.columns()).containsExactly("orchard", "country", "trees");
        assertThat(ORCHARDS.parts()).containsEntry("trees", List.of("kind", "count"));
        assertThat(ORCHARDS.rows().get("east")).containsEntry("trees", "kind,count\napple,30\n\"pear, late\",4");
        assertThat(ORCHARDS.rows().get("west")).containsEntry("trees", "kind,count");
    }

    @Test
    void aRowIsLaidWithItsLines() {
        LiveTables all = new LiveTables(List.of(ORCHARDS), List.of());
        Map<String, String> east = ORCHARDS.rows().get("east");

        assertThat(all.with(Map.of("orchards", Map.of("east", east))).of(ORCHARDS))
                .isEqualTo(ORCHARDS.get());
        assertThat(all.with(Map.of(
                                "orchards",
                                Map.of(
                                        "north",
                                        Map.of("orchard", "north", "country", "SE", "trees", "count,kind\r\n1,fig"))))
                        .of(ORCHARDS))
                .last()
                .isEqualTo("north in SE [fig x 1]");
    }

    @Test
    void everyLineThatIsWrongIsNamed() {
        LiveTables all = new LiveTables(List.of(ORCHARDS), List.of());
        Map<String, Map<String, String>> laid = Map.of(
                "east", Map.of("orchard", "east", "country", "", "trees", "kind,count\nfig,few\nkiwi,3\nplum\n,5"),
                "north", Map.of("orchard", "north", "country", "SE", "trees", "kind,weight\nfig,1"));

        assertThat(all.with(Map.of("orchards", laid)).faults())
                .extracting(fault -> fault.row() + "/" + fault.column() + ": " + fault.what())
                .containsExactlyInAnyOrder(
                        "east/country: is empty",
                        "east/trees: line 2, column count: is no whole number: few",
                        "east/trees: line 4: has 1 cells, the header has 2",
                        "east/trees: line 5, column kind: is empty",
                        "north/trees: line 1, column weight: is no column of this table");
    }

    @Test
    void aLineOfNoRowStopsTheStart(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("room"));
        Files.writeString(folder.resolve("room/trees.csv"), "orchard,kind,count\neast,apple,1\nsouth,fig,1\n");

        assertThatThrownBy(() -> new LiveTable<>(
                        new Tables(Optional.of(folder)),
                        "orchards",
                        "room/orchards.csv",
                        "orchard",
                        List.of(new TablePart("trees", "room/trees.csv")),
                        TableRows::rows))
                .isInstanceOf(TableException.class)
                .hasMessageEndingWith(
                        "trees.csv, line 3, column orchard: is in no row of tables/room/orchards.csv: south");
    }
}
