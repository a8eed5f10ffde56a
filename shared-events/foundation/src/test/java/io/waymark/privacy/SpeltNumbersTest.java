package io.waymark.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.tables.Tables;
import io.waymark.testkit.Soak;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** No spelling brings a person's number through, and no known number is lost, in texts that are made by chance. */
class SpeltNumbersTest {
    private static final PersonalWords PERSONAL = PersonalWords.of(Tables.builtIn());
    private static final int TEXTS = Soak.of(5_000);
    private static final List<String> BEFORE = List.of(
            "", "he said ", "客户说", "returned; ", "paid ", "see: ", "(", "备注：", "left at depot, ", "parcel is late. ");
    private static final List<String> BEHIND = List.of("", " today", "，已处理", ".", ")", " and waits", "。", "; closed");
    private static final List<String> GAPS =
            List.of("", "", " ", "-", "_", ",", "/", ".", "\u200b", "\u00ad", "\t", "\n", "\r\n", "\u2028", "-\n");
    private static final List<String> NUMERALS = List.of("零一二三四五六七八九", "〇一二三四五六七八九", "零壹贰叁肆伍陆柒捌玖");

    private final Random random = new Random(19);

    /** A number and the way it is written. */
    private record Spelt(String digits, String written) {}

    @Test
    void noSpellingBringsANumberThrough() {
        for (int i = 0; i < TEXTS; i++) {
            Spelt number = spelt(i);
            String words = pick(BEFORE) + number.written() + pick(BEHIND);

            String masked = PERSONAL.withoutPersonalData(words);

            assertThat(masked).as(words).contains(Mask.TEXT);
            assertThat(digits(masked))
                    .as(words + " -> " + masked)
                    .doesNotContain(number.digits().substring(0, 7));
            assertThat(digits(masked).length()).as(words + " -> " + masked).isLessThan(5);
        }
    }

    @Test
    void noKnownNumberIsLost() {
        for (int i = 0; i < TEXTS; i++) {
            Spelt personal = spelt(i);
            String known = i % 2 == 0 ? random(random.nextInt(8, 23)) : "WM" + random(random.nextInt(7, 15)) + "X";
            String words = "parcel " + known + " of the buyer; " + personal.written();

            String masked = PERSONAL.withoutPersonalData(words, KnownNumbers.of(List.of("R-1", known)));

            assertThat(masked).as(words).startsWith("parcel " + known + " of the buyer; ");
            assertThat(digits(masked.substring(known.length() + 20)).length())
                    .as(words + " -> " + masked)
                    .isLessThan(5);
        }
    }

    private Spelt spelt(int kind) {
        return switch (kind % 4) {
            case 0 -> mobile();
            case 1 -> card();
            case 2 -> identity();
            default -> account();
        };
    }

    private Spelt mobile() {
        String digits = "1" + (3 + random.nextInt(7)) + random(9);
        String grouped = grouped(digits, pick(GAPS), 3, 4, 4);
        return new Spelt(
                digits,
                switch (random.nextInt(4)) {
                    case 0 -> wide(grouped);
                    case 1 -> inNumerals(grouped(digits, pick(List.of("", " ", "-")), 3, 4, 4));
                    default -> grouped;
                });
    }

    private Spelt card() {
        String begin = pick(List.of("4", "51", "55", "6011", "62", "3530")) + random(11);
        String fifteen = (begin + random(15)).substring(0, 15);
        String digits = fifteen + luhn(fifteen);
        String grouped = grouped(digits, pick(List.of("", " ", "-", ".", "\u200b")), 4, 4, 4, 4);
        return new Spelt(digits, random.nextInt(4) == 0 ? wide(grouped) : grouped);
    }

    private Spelt identity() {
        String day = String.valueOf(19_500_000 + random.nextInt(60) * 10_000 + (1 + random.nextInt(12)) * 100)
                .substring(0, 6);
        String seventeen =
                pick(List.of("110105", "310101", "440308", "650102")) + day + (10 + random.nextInt(19)) + random(3);
        String digits = seventeen + IdentityCheck.of(seventeen);
        String written = random.nextBoolean() ? digits : digits.toLowerCase(Locale.ROOT);
        return new Spelt(digits, grouped(written, pick(List.of("", "", " ", "\u200b")), 6, 8, 4));
    }

    private Spelt account() {
        String number = random(18);
        String check = String.valueOf(98
                - new BigInteger(number + "131400").mod(BigInteger.valueOf(97)).intValue());
        String digits = (check.length() == 1 ? "0" : "") + check + number;
        String iban = "DE" + digits;
        return new Spelt(digits, grouped(iban, pick(List.of("", " ", "-")), 4, 4, 4, 4, 4, 2));
    }

    private static char luhn(String fifteen) {
        int sum = 0;
        for (int i = 0; i < fifteen.length(); i++) {
            int digit = fifteen.charAt(i) - '0';
            int counted = i % 2 == 0 ? 2 * digit : digit;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return (char) ('0' + (10 - sum % 10) % 10);
    }

    private static String grouped(String digits, String gap, int... lengths) {
        List<String> groups = new ArrayList<>();
        int at = 0;
        for (int length : lengths) {
            groups.add(digits.substring(at, at + length));
            at += length;
        }
        return String.join(gap, groups);
    }

    private static String wide(String text) {
        return text.chars()
                .mapToObj(c -> String.valueOf((char) (c >= '0' && c <= '9' ? c + 0xfee0 : c)))
                .collect(Collectors.joining());
    }

    private String inNumerals(String text) {
        String numerals = pick(NUMERALS);
        return text.chars()
                .mapToObj(c -> String.valueOf(c >= '0' && c <= '9' ? numerals.charAt(c - '0') : (char) c))
                .collect(Collectors.joining());
    }

    private static String digits(String text) {
        return text.codePoints()
                .filter(Character::isDigit)
                .mapToObj(c -> String.valueOf(Character.digit(c, 10)))
                .collect(Collectors.joining());
    }

    private String random(int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    private String pick(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** The check character of an identity number, worked out another way than where it is checked. */
    private static final class IdentityCheck {
        static char of(String seventeen) {
            int sum = 0;
            int weight = 1;
            for (int i = seventeen.length() - 1; i >= 0; i--) {
                weight = weight * 2 % 11;
                sum += weight * (seventeen.charAt(i) - '0');
            }
            int check = (12 - sum % 11) % 11;
            return check == 10 ? 'X' : (char) ('0' + check);
        }
    }
}
