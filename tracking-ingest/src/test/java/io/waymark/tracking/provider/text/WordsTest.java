package io.waymark.tracking.provider.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.tables.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names and phone numbers vanish from descriptions, everything else stays; places are split where that is certain. */
class WordsTest {
    private static final PersonalWords PERSONAL = new PersonalWords(Tables.builtIn());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "已签收,签收人是（徐…）先生/女士 | 徐",
                "派件员：张三 电话13812345678 正在派件 | 张三",
                "派件员：张三 电话13812345678 正在派件 | 13812345678",
                "快递员 李四，联系电话：0755-82345678 | 李四",
                "快递员 李四，联系电话：0755-82345678 | 82345678",
                "正在派送途中,请您准备签收(派件人:王五,电话:13812345678) | 王五",
                "快件交给赵六，正在派送途中（联系电话：13812345678） | 赵六",
                "广东深圳罗湖桑达分部 的收件员 孙七已收件 | 孙七",
                "派件员周八正在派件 | 周八",
                "Delivered, signed by: J. Smith | Smith",
                "SIGNED FOR BY MARY JONES at door | JONES",
                "call +44 20 7946 0958 to collect | 7946",
                "write to a.b@example.com | example",
            })
    void personalDataIsMasked(String words, String hidden) {
        assertThat(PERSONAL.masked(words)).contains("***").doesNotContain(hidden);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "快件已暂存至常州世纪明珠园17-7号店菜鸟驿站",
                "已签收，签收人凭取货码签收。",
                "Shipper created a label, UPS has not received the package yet.",
                "Arrived at facility 773014136444784",
                "Delivered to neighbour",
                "快递员正在派送",
                "快递员派件至丰巢",
                "派件员已到达",
            })
    void theRestStays(String words) {
        assertThat(PERSONAL.masked(words)).isEqualTo(words);
    }

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
