package io.waymark.order.ordering.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.numbers.Codes;
import io.waymark.order.ordering.adapter.data.LibPhoneNumbers;
import io.waymark.order.ordering.domain.Phone.Reading;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Watches that what people type into the field for a telephone is dialled as they meant it, or refused by name. */
class PhoneRulesTest {
    private static final PhoneRules RULES = new PhoneRules(new LibPhoneNumbers());

    @ParameterizedTest
    @CsvFileSource(resources = "/phones.csv", delimiter = '|', numLinesToSkip = 1, maxCharsPerColumn = 200)
    void isDialled(String country, String written, String number, String extension) {
        assertThat(read(written, country)).isEqualTo(new Reading.Dialled(new Phone(number, extension)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "US|464-2124|area code",
                "US|(464) 2124|area code",
                "US|707-464-212|too short",
                "US|8613712345678|too long",
                "US|+1 707-464-2124-99999999999|too long",
                "AU|9374 4000|area code",
                "CN|50000000|area code",
                "JP|1234-5678|too short",
                "DE|1234567|area code",
                "CN|110|too short",
                "CN|13712345678/13812345678|more than one",
                "CN|13712345678、13812345678|more than one",
                "US|(707) 464-2124 or (707) 464-2125|more than one",
                "CN|137****5678|hidden",
                "CN|137 xxxx 5678|hidden",
                "US|1-800-FLOWERSNOW|cannot be dialled",
                "US|call me|cannot be dialled",
                "US|707-464-2124 ask for Ada|cannot be dialled",
                "DE|ruf an 030 1234567|cannot be dialled",
                "AQ|12345678|cannot be dialled"
            })
    void isRefusedByName(String country, String written, String fault) {
        assertThat(read(written, country))
                .isInstanceOfSatisfying(Reading.Faulty.class, faulty -> assertThat(faulty.expectation())
                        .contains(fault));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "--",
                "n/a",
                "N.A.",
                "none",
                "0000000000",
                "000-000-0000",
                "1111111",
                "无",
                "xxx",
                "(000)"
            })
    void isAbsent(String written) {
        assertThat(read(written, "US")).isEqualTo(new Reading.Absent());
    }

    private static Reading read(String written, String country) {
        return RULES.read(Codes.folded(written), country);
    }
}
