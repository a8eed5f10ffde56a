package io.waymark.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SalvageTest {
    private final List<Integer> written = new ArrayList<>();

    @Test
    void whatIsRefusedNeverCostsTheRest() {
        List<Integer> batch = IntStream.range(0, 100).boxed().toList();

        Salvage<Integer> salvage = Salvage.of(batch, some -> write(some, List.of(3, 4, 71), List.of()));

        assertThat(salvage.refused()).containsExactly(3, 4, 71);
        assertThat(salvage.waiting()).isEmpty();
        assertThat(written).hasSize(97).doesNotContain(3, 4, 71);
    }

    @Test
    void whatTheDatabaseCannotTakeNowWaitsAndNothingIsWrittenTwice() {
        List<Integer> batch = IntStream.range(0, 8).boxed().toList();

        Salvage<Integer> salvage = Salvage.of(batch, some -> write(some, List.of(0), List.of(6)));

        assertThat(salvage.refused()).containsExactly(0);
        assertThat(written).doesNotContain(0, 6).doesNotHaveDuplicates();
        assertThat(salvage.waiting()).contains(6).doesNotContainAnyElementsOf(written);
        assertThat(written.size() + salvage.waiting().size()).isEqualTo(7);
    }

    @Test
    void anEmptyBatchAsksNothingOfTheDatabase() {
        Salvage<Integer> salvage = Salvage.of(List.of(), some -> written.add(-1));

        assertThat(salvage).isEqualTo(new Salvage<>(List.of(), List.of()));
        assertThat(written).isEmpty();
    }

    private void write(List<Integer> some, List<Integer> unstorable, List<Integer> away) {
        if (some.stream().anyMatch(unstorable::contains)) {
            throw new DatabaseException(new SQLException("unstorable", "22021"));
        }
        if (some.stream().anyMatch(away::contains)) {
            throw new DatabaseException(new SQLException("away", "08006"));
        }
        written.addAll(some);
    }
}
