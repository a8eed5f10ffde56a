package io.waymark.order.ordering.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Watches that a part of a person does not tell the whole. */
class SightTest {
    @ParameterizedTest
    @CsvSource({
        "+8613912345678,+86139****5678",
        "+493023125143,+4930****5143",
        "+290123456,+2****3456",
        "+29012345,***",
        "110,***"
    })
    void fourDigitsInTheMiddleOfANumberAreMasked(String number, String shown) {
        assertThat(Sight.PARTLY.phone(number)).isEqualTo(shown);
        assertThat(Sight.CLOSED.phone(number)).isEqualTo("***");
        assertThat(Sight.OPEN.phone(number)).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({"张伟,张***", "Wilhelmina Quackenbush,W***", "𠮷田,𠮷***"})
    void aNameShowsItsBeginning(String name, String shown) {
        assertThat(Sight.PARTLY.name(name)).isEqualTo(shown);
        assertThat(Sight.CLOSED.name(name)).isEqualTo("***");
    }

    @ParameterizedTest
    @CsvSource({"w.q@example.com,w***@example.com", "@example.com,***", "nobody,***"})
    void anAddressShowsItsDomain(String address, String shown) {
        assertThat(Sight.PARTLY.email(address)).isEqualTo(shown);
    }
}
