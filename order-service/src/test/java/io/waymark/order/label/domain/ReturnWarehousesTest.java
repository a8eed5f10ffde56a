package io.waymark.order.label.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.order.ordering.domain.Party;
import io.waymark.order.ordering.domain.PostalArea;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Watches that a parcel goes back to the warehouse nearest to where it was sent. */
class ReturnWarehousesTest {
    private final ReturnWarehouses warehouses = new ReturnWarehouses(List.of(
            warehouse("East", "US", Set.of("NY"), "0-3"),
            warehouse("West", "US", Set.of("CA", "NEW MEXICO"), "900-961", "8"),
            warehouse("Airport", "US", Set.of(), "90045"),
            warehouse("Central", "US", Set.of()),
            warehouse("London", "GB", Set.of(), "SW1", "E"),
            warehouse("Elsewhere", "*", Set.of())));

    @ParameterizedTest
    @CsvSource({
        "US,10115,,East",
        "US,90044,,West",
        "US,90045,,Airport",
        "US,90045-1234,,Airport",
        "US,96100,,West",
        "US,96200,,Central",
        "US,62000,CA,West",
        "US,62000,' new mexico ',West",
        "US,90045,NY,Airport",
        "US,,NY,East",
        "US,,,Central",
        "US,9,,Central",
        "GB,SW1A 1AA,,London",
        "GB,e1 6an,,London",
        "GB,N1 9GU,,Elsewhere",
        "FR,75001,,Elsewhere"
    })
    void theLongestBeginningWinsThenTheStateThenTheDefault(
            String country, @Nullable String postalCode, @Nullable String state, String name) {
        Optional<ReturnWarehouse> nearest = warehouses.nearest(party("R", country, postalCode, state));

        assertThat(nearest.orElseThrow().address().name()).isEqualTo(name);
    }

    @Test
    void whereThereIsNoDefaultSomeRecipientsHaveNone() {
        ReturnWarehouses few = new ReturnWarehouses(List.of(warehouse("East", "US", Set.of("NY"), "0-3")));

        assertThat(few.nearest(party("R", "US", "90001", "CA"))).isEmpty();
        assertThat(few.covers("US")).isFalse();
        assertThat(few.coversAll()).isFalse();
        assertThat(warehouses.covers("FR")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "9-10", "3-1", "1-2-3", "9*", "a b"})
    void anAreaIsABeginningOrARangeOfEquallyLongOnes(String text) {
        assertThatThrownBy(() -> PostalArea.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    private static ReturnWarehouse warehouse(String name, String destination, Set<String> states, String... areas) {
        return new ReturnWarehouse(
                destination,
                Arrays.stream(areas).map(PostalArea::parse).toList(),
                states,
                party(name, "US", "00000", null));
    }

    private static Party party(String name, String country, @Nullable String postalCode, @Nullable String region) {
        return new Party(name, null, null, null, null, country, region, "City", null, postalCode, "1 Street", null);
    }
}
