package io.waymark.order.address.domain;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A province, city or district of China.
 *
 * @param code  of GB/T 2260: two digits for the province, two for the city, two for the district; 00 for the whole
 * @param bare  what people call it for short: without the word for its kind
 * @param latin null where it is not known
 */
public record ChinaDivision(
        String code, String name, String bare, @Nullable String latin) {
    private static final Pattern KIND =
            Pattern.compile("(?<=.{2})(?:特别行政区|维吾尔自治区|壮族自治区|回族自治区|自治区|省|市|地区|盟|(?:[^市]{1,8}族)?自治州)$");

    /** What a division is. */
    enum Kind {
        PROVINCE,
        /** A city, or a county that stands directly below its province. */
        CITY,
        DISTRICT
    }

    public static ChinaDivision of(String code, String name, @Nullable String latin) {
        return new ChinaDivision(code, name, KIND.matcher(name).replaceFirst(""), latin);
    }

    Kind kind() {
        return code.endsWith("0000")
                ? Kind.PROVINCE
                : code.endsWith("00") || code.startsWith("90", 2) ? Kind.CITY : Kind.DISTRICT;
    }

    /** The first two digits. */
    String province() {
        return code.substring(0, 2);
    }

    /** The first digits of the codes of all that lie in it. */
    String prefix() {
        return switch (kind()) {
            case PROVINCE -> province();
            case CITY -> code.endsWith("00") ? code.substring(0, 4) : code;
            case DISTRICT -> code;
        };
    }

    boolean liesIn(@Nullable ChinaDivision whole) {
        return whole == null || code.startsWith(whole.prefix());
    }
}
