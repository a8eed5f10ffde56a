package io.waymark.order.ordering.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.order.ordering.adapter.data.LibPhoneNumbers;
import io.waymark.order.ordering.domain.ContactRules.Told;
import io.waymark.order.ordering.domain.ContactRules.Verdict;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Watches that somebody is the same person however they are written. */
class ContactRulesTest {
    private static final ContactRules RULES = new ContactRules(
            new Countries(Map.of("CN", new Country("CN", "CN", Country.PostalCode.REQUIRED, null))),
            new LibPhoneNumbers());

    @ParameterizedTest
    @CsvSource({
        "+86 139 1234 5678,",
        "0086-13912345678,",
        "+86 (139) 1234-5678,",
        "１３９１２３４５６７８,CN",
        "139-1234-5678,cn",
        "Tel: 013912345678,CN"
    })
    void aPhoneIsOneInEverySpelling(String written, @Nullable String country) {
        assertThat(RULES.read(new Told(written, null, country)))
                .isEqualTo(known(Contact.phone("+8613912345678", null)));
    }

    @Test
    void anExtensionMakesItAnother() {
        assertThat(RULES.read(new Told("+86 139 1234 5678 ext. 12", null, null)))
                .isEqualTo(known(Contact.phone("+8613912345678", "12")))
                .isNotEqualTo(known(Contact.phone("+8613912345678", null)));
    }

    @Test
    void anAddressIsOneInUpperAndLowerCase() {
        assertThat(RULES.read(new Told(null, " Anna@Example.COM", null)))
                .isEqualTo(known(new Contact(Contact.Kind.EMAIL, "anna@example.com")));
    }

    @Test
    void eitherIsThePersons() {
        assertThat(RULES.read(new Told("+8613912345678", "anna@example.com", null)))
                .isInstanceOfSatisfying(Verdict.Known.class, known -> assertThat(known.contacts())
                        .hasSize(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "139 1234 5678", "000000000", "n/a", "Anna", "137****5678"})
    void whatIsNoNumberIsNamedAndNotRepeated(String written) {
        assertThat(RULES.read(new Told(written, null, null))).isInstanceOfSatisfying(Verdict.Invalid.class, invalid -> {
            assertThat(invalid.faults()).extracting(Fault::field).containsExactly("phone");
            assertThat(invalid.faults().toString()).doesNotContain("139", "137", "Anna");
        });
    }

    @Test
    void everyFaultIsNamed() {
        assertThat(RULES.read(new Told("1", "nobody", "Atlantis")))
                .isInstanceOfSatisfying(Verdict.Invalid.class, invalid -> assertThat(invalid.faults())
                        .extracting(Fault::field)
                        .containsExactly("country", "email"));
    }

    private static Verdict known(Contact contact) {
        return new Verdict.Known(Set.of(contact));
    }
}
