package io.waymark.order.address.adapter.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.order.address.domain.Address;
import io.waymark.order.address.domain.AddressBook;
import io.waymark.order.address.domain.Reading;
import io.waymark.tables.TableException;
import io.waymark.tables.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Watches what the built-in tables make of addresses, and that a wrong line of them is named. */
class AddressDataTest {
    private static final AddressBook BOOK = AddressData.book(Tables.builtIn());

    @ParameterizedTest
    @CsvFileSource(resources = "/addresses/read.csv", numLinesToSkip = 1)
    void anAddressIsNormalisedAndCompleted(
            String country,
            @Nullable String region,
            @Nullable String city,
            @Nullable String district,
            @Nullable String postalCode,
            @Nullable String line1,
            String expected) {
        assertThat(told(BOOK.read(new Address(country, region, city, district, postalCode, line1, null))))
                .isEqualTo(expected);
    }

    /** Region/city/district, then what was completed from what, then what is wrong and was perhaps meant. */
    private static String told(Reading reading) {
        Address address = reading.address();
        return part(address.region()) + "/" + part(address.city()) + "/" + part(address.district())
                + reading.completed().stream()
                        .map(one -> " +" + one.field() + "<" + one.source())
                        .collect(Collectors.joining())
                + reading.faults().stream()
                        .map(one -> " !" + one.field() + one.didYouMean())
                        .collect(Collectors.joining());
    }

    private static String part(@Nullable String text) {
        return text == null ? "" : text;
    }

    @ParameterizedTest
    @CsvSource({
        "US,Kalifornien,",
        "US,加利福尼亚州,US-CA",
        "CN,广东,CN-GD",
        "DE,Bavaria,DE-BY",
        "DE,Bayern,DE-BY",
        "GB,England,GB-ENG",
        "JP,Tokyo,JP-13",
        "JP,東京都,JP-13",
        "IT,Milano,IT-MI",
        "ES,Madrid,ES-M",
        "BR,SP,BR-SP",
        "US,US-NY,US-NY",
        "AU,nsw,AU-NSW",
        "IN,Delhi,IN-DL",
        "MX,Ciudad de México,MX-CMX",
        "MY,Selangor,MY-10",
        "CA,Québec,CA-QC"
    })
    void aRegionIsKnownByManyNames(String country, String written, @Nullable String code) {
        Address address = new Address(country, written, null, null, null, null, null);

        assertThat(BOOK.regionOf(address).map(region -> region.isoCode())).isEqualTo(Optional.ofNullable(code));
    }

    @Test
    void anAreaOfNoRegionIsNamed(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("postal-areas.csv"), "country,prefix,regions\nUS,94,CA XX\n");
        Tables tables = new Tables(Optional.of(folder));

        assertThatThrownBy(() -> AddressData.book(tables))
                .isInstanceOf(TableException.class)
                .hasMessageContaining("postal-areas.csv, line 2, column regions: is none of subdivisions.csv: US-XX");
    }
}
