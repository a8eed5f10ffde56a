package io.waymark.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.tables.Tables;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers of people and their accounts go however they are written; those of parcels and orders stay. */
class PersonalNumbersTest {
    private static final PersonalWords PERSONAL = PersonalWords.of(Tables.builtIn());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "paid with 4111111111111111 today | 4111111111111111",
                "paid with 4111 1111 1111 1111 | 1111",
                "card 5500-0000-0000-0004 | 0004",
                "amex 3782 822463 10005 | 822463",
                "卡6222021234567890128已扣款 | 6222021234567890128",
                "card:6222 0212 3456 7890 128 | 7890",
                "order 4111111111111111 | 4111111111111111",
                "visa4111111111111111 | 4111111111111111",
                "４１１１１１１１１１１１１１１１ | 1111",
                "身份证11010519491231002X | 1101051949",
                "id 11010519491231002x of the buyer | 1101051949",
                "110105 19491231 002X | 19491231",
                "110105 19491231 002 X | 19491231",
                "buyer 440308199901010012 | 440308199901010012",
                "11010519491231002Ｘ | 1101051949",
                "refund to DE89370400440532013000 | 0440532013",
                "refund to DE89 3704 0044 0532 0130 00 please | 3704",
                "refund to GB29 NWBK 6016 1331 9268 19 | 6016",
                "IBAN: NL91ABNA0417164300 | ABNA0417164300",
                "passport E12345678 | 12345678",
                "护照号码EA1234567 | 1234567",
                "passport no. C01X00T47 | C01X00T47",
                "passport number is 12AB34567 | 34567",
                "his E12345678 expires | 12345678",
                "港澳通行证 C12345678 | 12345678",
                "138_1234_5678 | 1234",
                "138,1234,5678 | 1234",
                "138, 1234, 5678 | 1234",
                "138/1234/5678 | 1234",
                "13800138000/13900139000 | 13800138000 13900139000",
                "13800138000 13900139000 | 13800138000 13900139000",
                "13800138000,13900139000,13700137000 | 13800138000 13900139000 13700137000",
                "138 0013 8000 139 0013 9000 | 8000 9000",
                "0571-87654321 0571-87654322 | 87654321 87654322",
                "tel_13800138000 | 13800138000",
                "note:13800138000 | 13800138000",
                "wx13800138000 | 13800138000",
                "phone number 5550142 | 5550142",
                "138\u200b0013\u200b8000 | 8000",
                "1\u20603\u20608\u20600\u20600\u20601\u20603\u20608\u20600\u20600\u20600 | 13800138000",
                "1️⃣3️⃣8️⃣0️⃣0️⃣1️⃣3️⃣8️⃣0️⃣0️⃣0️⃣ | 0",
                "①③⑧⓪⓪①③⑧⓪⓪⓪ | ①③",
                "𝟏𝟑𝟖𝟎𝟎𝟏𝟑𝟖𝟎𝟎𝟎 | 𝟏𝟑",
                "١٣٨٠٠١٣٨٠٠٠ | ١٣٨",
                "一三八零零一三八零零零 | 一三八",
                "幺三八 零零幺三 八零零零 | 幺三八 零零",
                "一三八-〇〇一三-八〇〇〇 | 一三八 八〇",
                "打138零零一三8000 | 138 8000",
                "name (at) host dot com | name host",
                "name[at]host[dot]com | name host",
                "name (at) host . com | name host",
                "n.ame AT host DOT co DOT uk | ame host",
                "john dot doe at host dot com | john doe host",
                "name ＠ host．com | name host",
                "name＠host.com | name host",
                "jane.roe@bücher.example | jane bücher",
                "张三@例子.公司 | 张三 例子",
                "почта@пример.рф | почта пример",
                "name艾特host点com | name host",
                "name_at_host_dot_com | host",
                "name at gmail | name gmail",
                "name at 163.com | name 163",
                "name{at}host.com | name host",
                "na\u200bme@ho\u200bst.com | na host",
            })
    void numbersAndAddressesGo(String words, String hidden) {
        String masked = PERSONAL.withoutPersonalData(words);

        assertThat(masked).contains("***");
        for (String word : hidden.split(" ", -1)) {
            assertThat(masked).as(words).doesNotContain(word);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RR123456785CN arrived",
                "parcel RR 123 456 785 CN arrived",
                "1Z999AA10123456784 was returned",
                "1Z 999 AA1 01 2345 6784 was returned",
                "0199a2c4-7d1e-7abc-8def-123456789012 was cancelled",
                "773014136444784 was weighed again",
                "SF1234567890123 已到达",
                "YT8812345678901 已到达",
                "9400100000000000000000 was scanned",
                "9400 1000 0000 0000 0000 00 was scanned",
                "order 1234567, 1234568",
                "rows 1001, 1002, 1003 failed",
                "rows 1001,1002,1003 failed",
                "cost 1,234,567.89 in all",
                "12.5, 13.5 and 24.11.2026, 08.30",
                "parts 3,2026-11-24",
                "version 1.2.3, build 45",
                "address 192.168.100.200",
                "3 pcs @ 2.50 each",
                "ask @depot about it",
                "look at hub 7",
                "查询请登录官网 at www.example.com",
                "第一、二、三、四、五、六、七站",
                "二〇二六年十一月二十四日",
                "👨\u200d👩\u200d👧 is a family",
            })
    void whatIsNobodysStays(String words) {
        assertThat(PERSONAL.withoutPersonalData(words)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4111111111111111 | 4111 1111 1111 1111",
                "13800138000 | 13800138000",
                "R-2026-000123456 | r 2026 000123456",
                "E12345678 | E12345678",
                "PO#138 0013 8000 | PO#13800138000",
                "123456789012 | 1234-5678-9012",
            })
    void knownNumbersStayInWhateverSpelling(String number, String written) {
        KnownNumbers known = KnownNumbers.of(List.of(number));

        assertThat(PERSONAL.withoutPersonalData("parcel " + written + ", again", known))
                .isEqualTo("parcel " + written + ", again");
        assertThat(PERSONAL.withoutPersonalData("(" + written + "), call 13700137000", known))
                .contains(written)
                .doesNotContain("137");
    }

    @Test
    void whatOnlyBeginsLikeAKnownNumberIsNotKnown() {
        KnownNumbers known = KnownNumbers.of(List.of("1380013", "41111111"));

        assertThat(PERSONAL.withoutPersonalData("13800138000 and 4111111111111111", known))
                .isEqualTo("*** and ***");
    }

    @Test
    void aTextWithCharactersThatNobodyUsesIsMaskedAsWell() {
        assertThat(PERSONAL.withoutPersonalData("\ue000 RR123456785CN 13800138000 \ue001", KnownNumbers.NONE))
                .contains("\ue000", "\ue001")
                .doesNotContain("13800138000");
    }
}
