package io.waymark.order.fuzz;

import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** What happens to texts. */
final class HostileTexts {
    private static final List<String> PARTS = List.of(
            "\0",
            "\u0001",
            "\u001b[31m",
            "\t",
            "\n",
            "\u007f",
            "\u0085",
            "\u00a0",
            "\u200b",
            "\u202e",
            "\u2028",
            "\ufeff",
            "\ufffe",
            "\ud800",
            "\udc00",
            "😀",
            "🇨🇳",
            "ع",
            "e\u0301",
            "１",
            "٣",
            "'",
            "\"",
            "\\",
            "%",
            "<",
            "@",
            "+",
            "-",
            "张",
            "𠮷",
            "ß",
            "İ",
            " ");

    private static final int MOST_TIMES = 300;

    /** One change to a text. */
    static String spoilt(String before, RandomGenerator chance) {
        StringBuilder text = new StringBuilder(before);
        int at = chance.nextInt(text.length() + 1);
        String part = PARTS.get(chance.nextInt(PARTS.size()));
        switch (chance.nextInt(9)) {
            case 0 -> text.delete(at, Math.min(text.length(), at + 1));
            case 1 -> text.insert(at, (char) chance.nextInt(Character.MAX_VALUE + 1));
            case 2 -> text.insert(at, part.repeat(chance.nextInt(MOST_TIMES)));
            case 3 -> text.append(before);
            case 4 -> text.reverse();
            case 5 -> text.setLength(at);
            case 6 -> text.replace(0, text.length(), before.toUpperCase(Locale.ROOT));
            case 7 -> text.append(before.repeat(chance.nextInt(MOST_TIMES)));
            default -> text.insert(at, part);
        }
        return text.toString();
    }

    /** The same JSON, with {@code \}{@code uXXXX} for each surrogate that stands alone. */
    static String withSurrogatesEscaped(String json) {
        StringBuilder escaped = new StringBuilder(json.length());
        for (int i = 0; i < json.length(); i++) {
            char unit = json.charAt(i);
            boolean isPair = i + 1 < json.length() && Character.isSurrogatePair(unit, json.charAt(i + 1));
            if (isPair) {
                escaped.append(unit).append(json.charAt(i + 1));
                i++;
            } else if (Character.isSurrogate(unit)) {
                escaped.append("\\u").append(Integer.toHexString(unit));
            } else {
                escaped.append(unit);
            }
        }
        return escaped.toString();
    }

    private HostileTexts() {}
}
