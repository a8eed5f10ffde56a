package io.waymark.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rows laid on a table are read as its own are, and all of them take effect or none. */
class LiveTableTest {
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
    void whatDoesNotFitTogetherIsNamed() {
        LiveTables.Draft draft = laid(Map.of(
                "fig", Map.of("name", "fig", "price", "9", "keeps", ""),
                "kiwi", Map.of("name", "kiwi", "price", "9", "keeps", "")));

        assertThat(draft.faults()).extracting(TableFault::what).containsExactly("holds more than three");
    }

    private LiveTables.Draft laid(Map<String, Map<String, String>> rows) {
        return tables.with(Map.of("room/fruit.csv", rows));
    }
}
