package io.waymark.tracking.provider.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Places are split where that is certain. */
class WordsTest {
    @ParameterizedTest
    @CsvSource({
        "深圳市, Place[country=CN; region=null; city=深圳市; postalCode=null; text=深圳市]",
        "江苏省南京市江宁区, Place[country=CN; region=江苏省; city=南京市; postalCode=null; text=江苏省南京市江宁区]",
        "洛杉矶, Place[country=null; region=null; city=null; postalCode=null; text=洛杉矶]",
    })
    void chinesePlaces(String text, String expected) {
        assertThat(String.valueOf(Places.chinese(text)).replace(", ", "; ")).isEqualTo(expected);
    }

    @Test
    void westernPlaces() {
        assertThat(Places.western("Shenzhen, CN"))
                .hasToString("Place[country=CN, region=null, city=Shenzhen, postalCode=null, text=Shenzhen, CN]");
        assertThat(Places.western("Crescent City, CA, US"))
                .hasToString(
                        "Place[country=US, region=CA, city=Crescent City, postalCode=null, text=Crescent City, CA, US]");
        assertThat(Places.western("Anderson, CA"))
                .hasToString("Place[country=null, region=null, city=null, postalCode=null, text=Anderson, CA]");
        assertThat(Places.western("Germany"))
                .hasToString("Place[country=DE, region=null, city=null, postalCode=null, text=Germany]");
    }
}
