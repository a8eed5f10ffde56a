package io.waymark.order.lastmile.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.order.lastmile.domain.Brands.Alias;
import io.waymark.order.lastmile.domain.Brands.Brand;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Carriers write a brand as they like; recipients see one spelling. */
class BrandsTest {
    private static final Brand USPS = new Brand("USPS", "USPS");
    private final Brands brands =
            new Brands(List.of(new Alias("United States Postal Service", USPS), new Alias("美国邮政", USPS)));

    @ParameterizedTest
    @ValueSource(strings = {"USPS", "usps", "U.S.P.S", "ＵＳＰＳ", " u s p s ", "united states POSTAL-service", "美国邮政"})
    void oneBrandHasOneSpelling(String written) {
        assertThat(Assignment.told(brands, written, null)).isEqualTo(new Assignment("USPS", "USPS", null));
    }

    @Test
    void whatIsUnknownStaysAsItCame() {
        assertThat(Assignment.told(brands, "Corner Couriers", "C1"))
                .isEqualTo(new Assignment("Corner Couriers", null, "C1"));
        assertThat(brands.of("...")).isEmpty();
    }

    @Test
    void oneNameOfTwoBrandsIsRefused() {
        assertThatThrownBy(() ->
                        new Brands(List.of(new Alias("Post", USPS), new Alias("POST", new Brand("bpost", "BPOST")))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("USPS");
    }

    @Test
    void aNumberIsNotTakenBackByAnAnswerThatLeavesItOut() {
        Assignment before = new Assignment("USPS", "USPS", "92001");

        assertThat(new Assignment("USPS", "USPS", null).after(before)).isEqualTo(before);
        assertThat(new Assignment("OnTrac", "ONTRAC", null).after(before).transferNumber())
                .isNull();
    }
}
