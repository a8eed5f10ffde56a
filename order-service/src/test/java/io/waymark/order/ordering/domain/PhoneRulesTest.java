package io.waymark.order.ordering.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.numbers.Codes;
import io.waymark.order.address.domain.AddressBook;
import io.waymark.order.ordering.adapter.data.BuiltInRules;
import io.waymark.order.ordering.adapter.data.LibPhoneNumbers;
import io.waymark.order.ordering.domain.OrderRules.Verdict;
import io.waymark.order.ordering.domain.Phone.Reading;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Watches that what people type into the field for a telephone is dialled as they meant it, or refused by name. */
class PhoneRulesTest {
    private static final PhoneRules RULES = new PhoneRules(new LibPhoneNumbers());
    private static final WrittenNumbers WRITTEN = new WrittenNumbers();

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

    /** Such a number was stored, and refused when the order was to be sent on. */
    @ParameterizedTest
    @CsvSource({"CN,00083100831", "BR,055 5555 5555"})
    void isNotDialledWhereItIsNoNumberOnceItIsWrittenAsOne(String country, String written) {
        assertThat(read(written, country)).isInstanceOf(Reading.Unsettled.class);
    }

    /** It is refused where it is new, and what has it already stays the order that it is. */
    @Test
    void whatWasAcceptedWithSuchANumberIsStillRepeated() {
        OrderRequest order = Requests.between(Requests.party("李雷", "CN", "200000", "00083100831"), Requests.CHINA);

        assertThat(BuiltInRules.with(AddressBook.empty()).check(order))
                .isInstanceOfSatisfying(Verdict.Invalid.class, invalid -> {
                    assertThat(invalid.refusal().faults())
                            .extracting(Fault::field)
                            .containsExactly("shipper.phone");
                    assertThat(invalid.once()).isNotNull();
                });
    }

    /** Digits in every grouping, behind every prefix, in countries of many plans. */
    @ParameterizedTest
    @ValueSource(strings = {"CN", "US", "DE", "BR", "IT", "GB", "JP", "AR", "MX", "AU", "RU", "HK", "SG", "FR", "AQ"})
    void whatIsDialledReadsAsItselfAgain(String country) {
        Random random = new Random(country.hashCode());
        int dialled = 0;
        for (int i = 0; i < 4_000; i++) {
            String written = WRITTEN.any(random);
            if (read(written, country) instanceof Reading.Dialled(Phone phone)) {
                dialled++;
                Reading again = new Reading.Dialled(new Phone(phone.number(), null));
                assertThat(read(phone.number(), country)).as(written).isEqualTo(again);
                assertThat(read(phone.number(), "ZZ")).as(written).isEqualTo(again);
            }
        }
        assertThat(dialled).isGreaterThan(100);
    }

    private static Reading read(String written, String country) {
        return RULES.read(Codes.folded(written), country);
    }
}
