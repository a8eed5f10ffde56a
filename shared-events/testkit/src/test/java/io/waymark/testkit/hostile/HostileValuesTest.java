package io.waymark.testkit.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** No value is left out of a service's trial because each place gets a third of them. */
class HostileValuesTest {
    private static final Set<String> KINDS =
            Set.of("number ", "text ", "U+", "A, U+", "100000 times", "deep ", "long ");

    @Test
    void threeNeighboursGetEveryValue() {
        List<IntFunction<Set<String>>> places = List.of(
                turn -> HostileValues.ofField(turn).keySet(),
                turn -> HostileValues.ofAddress(turn).keySet(),
                turn -> HostileValues.ofHeader(turn).keySet());

        assertThat(places).allSatisfy(place -> assertThat(together(place, 3)).isEqualTo(together(place, 30)));
        assertThat(together(places.getFirst(), 3))
                .contains("number 0", "number Infinity", "text NaN", "P999999999D", "text I\u0307", "U+0000", "U+fffe");
        assertThat(together(places.get(1), 3)).contains("%00", "A%2E%2E%2FB", "infinity", "-0");
        assertThat(together(places.getLast(), 3)).contains("infinity", "NaN", "long header");
    }

    @Test
    void eachPlaceGetsEveryKind() {
        for (int turn = 0; turn < 3; turn++) {
            Set<String> values = HostileValues.ofField(turn).keySet();
            assertThat(KINDS).allSatisfy(kind -> assertThat(values).anyMatch(value -> value.startsWith(kind)));
        }
    }

    private static Set<String> together(IntFunction<Set<String>> place, int neighbours) {
        Set<String> all = new HashSet<>();
        IntStream.range(0, neighbours).mapToObj(place).forEach(all::addAll);
        return all;
    }
}
