package io.waymark.testkit.hostile;

import io.waymark.testkit.Soak;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The worst that may stand where a value belongs, each under a short name. Each place gets values of every kind, but of the
 * kinds with many values a third: by its turn, so that three places that follow each other get all of them. With
 * {@code -Dsoak=full} each place gets every value.
 */
final class HostileValues {
    private static final int THIRDS = 3;
    private static final int LONG = 100_000;

    /** As long as an address of 8 kB leaves room for. */
    private static final int LONG_IN_ADDRESS = 6_000;

    private static final int DEEP = 5_000;
    private static final int MANY = 20_000;

    private static final List<String> TIMES = List.of(
            "+999999999-12-31",
            "-999999999-01-01",
            "+999999999-12-31T23:59:59.999999999Z",
            "-999999999-01-01T00:00:00Z",
            "-300000-01-01T00:00:00Z",
            "-300000-01-01",
            "-4713-01-01T00:00:00Z",
            "0000-01-01",
            "0001-01-01T00:00:00Z",
            "1899-12-31T23:59:59Z",
            "9999-12-31",
            "9999-12-31T23:59:59.999999999Z",
            "10000-01-01",
            "+10000-01-01T00:00:00Z",
            "+294276-12-31T23:59:59.999999Z",
            "2026-03-01T10:00:00+18:00",
            "2026-02-30",
            "infinity",
            "P999999999D");

    private static final List<String> NUMBERS = List.of(
            "0",
            "-0",
            "-1",
            "1.5",
            "1e400",
            "1e-400",
            "1e999999999",
            "2147483648",
            "9223372036854775807",
            "-9223372036854775808",
            "9223372036854775808",
            "-99999999999999999999999999999999999999",
            "NaN",
            "Infinity");

    private static final List<String> WORDS = List.of(
            "",
            " ",
            "null",
            "undefined",
            "true",
            "'",
            "\"",
            "\\",
            "%",
            "*",
            "..",
            "a,b",
            "${jndi:x}",
            "{",
            "٣٤",
            "ⅷ",
            "I\u0307");

    private static final List<String> UNITS =
            List.of("0000", "0001", "001b", "007f", "0085", "200b", "202e", "2028", "d800", "dc00", "fffe");

    private static final List<String> OCTETS = List.of(
            "%00",
            "%01",
            "%09",
            "%0A",
            "%0D%0A",
            "%1B",
            "%7F",
            "%80",
            "%C2%85",
            "%C0%80",
            "%ED%A0%80",
            "%ED%B0%80",
            "%E2%80%AE",
            "%E2%80%A8",
            "%EF%BF%BE",
            "%F4%90%80%80",
            "%FF",
            "%2F",
            "%2F%2F",
            "%5C",
            "%25",
            "%2E%2E%2F");

    /** The part of many that a place gets at its turn. */
    private static List<String> part(List<String> many, int turn) {
        int parts = Soak.isFull() ? 1 : THIRDS;
        return IntStream.range(0, many.size())
                .filter(place -> Math.floorMod(place + turn, parts) == 0)
                .mapToObj(many::get)
                .toList();
    }

    /** Values of a JSON field, as they stand in the text. */
    static Map<String, String> ofField(int turn) {
        Map<String, String> values = new TreeMap<>();
        part(NUMBERS, turn).forEach(number -> values.put("number " + number, number));
        part(NUMBERS, turn + 1).forEach(number -> values.put("text " + number, '"' + number + '"'));
        part(TIMES, turn).forEach(time -> values.put(time, '"' + time + '"'));
        part(WORDS, turn)
                .forEach(word -> values.put(
                        "text " + word, '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '"'));
        for (String unit : part(UNITS, turn)) {
            values.put("U+" + unit, "\"\\u" + unit + "\"");
            values.put("A, U+" + unit + ", B", "\"A\\u" + unit + "B\"");
        }
        for (String part : List.of("x", " ", "1", "张")) {
            values.put(LONG + " times '" + part + "'", '"' + part.repeat(LONG / part.length()) + '"');
        }
        values.put("null", "null");
        values.put("true", "true");
        values.put("object", "{}");
        values.put("list", "[]");
        values.put("list of null", "[null]");
        values.put("list of list", "[[]]");
        values.put("list of empty objects", "[{}]");
        values.put("deep list", "[".repeat(DEEP) + "]".repeat(DEEP));
        values.put("deep object", "{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP));
        values.put("long list of texts", Collections.nCopies(MANY, "\"A\"").toString());
        values.put("long list of objects", Collections.nCopies(MANY, "{}").toString());
        return values;
    }

    /** Values of a part of an address, percent-encoded. */
    static Map<String, String> ofAddress(int turn) {
        Map<String, String> values = new TreeMap<>();
        for (List<String> words : List.of(TIMES, NUMBERS, WORDS)) {
            part(words, turn).forEach(word -> values.put(word, Encoded.text(word)));
        }
        for (String octets : part(OCTETS, turn)) {
            values.put(octets, octets);
            values.put("A" + octets + "B", "A" + octets + "B");
        }
        for (String part : List.of("x", "1", "0.", "-", "%20")) {
            values.put(LONG_IN_ADDRESS + " octets of '" + part + "'", part.repeat(LONG_IN_ADDRESS / part.length()));
        }
        return values;
    }

    /** Values of a header field that HTTP itself allows. */
    static Map<String, String> ofHeader(int turn) {
        Map<String, String> values = new TreeMap<>();
        for (List<String> words : List.of(TIMES, NUMBERS)) {
            part(words, turn).forEach(word -> values.put(word, word));
        }
        for (String word : List.of(
                "", "*", "\"", "W/\"", "\"1\"", "\"x\"", ";", ",", ",,;;q=", "zh;q=NaN", "a/b/c", "\t", "%00", "ÿ")) {
            values.put("header " + word, word);
        }
        values.put("long header", "x".repeat(LONG_IN_ADDRESS));
        values.put("many parts", "a,".repeat(LONG_IN_ADDRESS / 2));
        return values;
    }

    /** Bodies that are nothing like what is expected. */
    static Map<String, byte[]> ofBody() {
        Map<String, byte[]> bodies = new TreeMap<>();
        for (String text : List.of(
                "",
                " ",
                "null",
                "[]",
                "{}",
                "\"x\"",
                "1",
                "NaN",
                "{",
                "}",
                "{\"a\":1}{\"a\":1}",
                "{\"\\u0000\":1}",
                "[{}]",
                "\0")) {
            bodies.put("body " + text, Encoded.octets(text));
        }
        bodies.put("deep body", Encoded.octets("[".repeat(LONG)));
        bodies.put("deep closed body", Encoded.octets("{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP)));
        bodies.put("long key", Encoded.octets("{\"" + "k".repeat(LONG) + "\":1}"));
        bodies.put("many keys", Encoded.octets(manyKeys()));
        bodies.put("blanks", Encoded.octets(" ".repeat(LONG) + "{}"));
        bodies.put("broken UTF-8", new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe, '"', ':', '1', '}'});
        bodies.put("UTF-16", "{\"a\":1}".getBytes(StandardCharsets.UTF_16));
        return bodies;
    }

    /** Media types that no door expects. */
    static List<String> mediaTypes() {
        return List.of(
                "text/plain",
                "application/xml",
                "text/csv",
                "application/json;charset=UTF-16",
                "application/json;charset=none",
                "application/json;;",
                "application/x-www-form-urlencoded",
                "multipart/form-data",
                "nonsense",
                "",
                ",",
                "/",
                "*/*",
                "a/b/c",
                ";");
    }

    private static String manyKeys() {
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            keys.add("\"k" + i + "\":" + i);
        }
        return "{" + String.join(",", keys) + "}";
    }

    private HostileValues() {}
}
