package io.waymark.tracking.provider.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Spoils documents in the ways that broken and hostile senders do; the same way for the same seed. */
public final class Mutations {
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "-1",
            "1e999999999",
            "-1e-999999999",
            "123456789012345678901234567890",
            "9".repeat(200),
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"a\\u0000b\"",
            "\"\\ud800\"",
            "\"\\udc00x\"",
            "\"\\u202e\"",
            "\"9999-99-99\"",
            "\"0000-01-01T00:00:00Z\"",
            "\"+1000000000-12-31T00:00:00Z\"",
            "\"2026-11-20T10:00:00+99:99\"",
            "\"'; DROP TABLE shipment; --\"",
            "\"=cmd|' /C calc'!A0\"",
            "\"\\r\\nX-Injected: 1\"",
            "\"" + "x".repeat(5_000) + "\"",
            "\"" + "@a".repeat(1_900) + "\"",
            "[]",
            "{}",
            "[null]",
            "[[[[[[[[[[]]]]]]]]]]",
            "[".repeat(200) + "]".repeat(200),
            "{\"a\":".repeat(100) + "1" + "}".repeat(100),
            "NaN",
            "Infinity",
            "0x10",
            "01",
            "'single'");
    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "[",
            "]",
            "\"",
            ":",
            ",",
            "\\",
            "\u0000",
            "\"event\":\"x\",",
            "\"data\":{},",
            "/*",
            "\uFEFF",
            "%",
            "&",
            "\n");
    private final Random random;

    public Mutations(long seed) {
        this.random = new Random(seed);
    }

    /** The document, spoilt in one to four places. */
    public byte[] spoilt(byte[] document) {
        byte[] spoilt = document.clone();
        for (int i = random.nextInt(4); i >= 0; i--) {
            spoilt = spoiltOnce(spoilt);
        }
        return spoilt;
    }

    private byte[] spoiltOnce(byte[] document) {
        if (document.length < 2) {
            return noise();
        }
        return switch (random.nextInt(12)) {
            case 0 -> flipped(document);
            case 1 -> Arrays.copyOf(document, random.nextInt(document.length));
            case 2 -> inserted(document, any(PIECES).getBytes(UTF_8));
            case 3 -> inserted(document, new byte[] {(byte) (0x80 + random.nextInt(0x80))});
            case 4 -> doubled(document);
            case 5 -> random.nextInt(40) == 0 ? noise() : flipped(document);
            case 6 -> random.nextInt(200) == 0 ? inserted(document, new byte[300_000]) : withoutPart(document);
            default -> withOtherValue(document);
        };
    }

    /** What stands after some colon becomes something else: most often still well-formed, and of the wrong kind. */
    private byte[] withOtherValue(byte[] document) {
        int colon = find(document, ':', random.nextInt(document.length));
        if (colon < 0) {
            return flipped(document);
        }
        int end = colon + 1;
        int depth = 0;
        boolean quoted = false;
        for (; end < document.length; end++) {
            byte c = document[end];
            if (c == '"' && document[end - 1] != '\\') {
                quoted = !quoted;
            } else if (!quoted && (c == '{' || c == '[')) {
                depth++;
            } else if (!quoted && (c == '}' || c == ']')) {
                if (depth == 0) {
                    break;
                }
                depth--;
            } else if (!quoted && depth == 0 && c == ',') {
                break;
            }
        }
        return joined(
                Arrays.copyOf(document, colon + 1),
                any(VALUES).getBytes(UTF_8),
                Arrays.copyOfRange(document, end, document.length));
    }

    private byte[] flipped(byte[] document) {
        byte[] flipped = document.clone();
        flipped[random.nextInt(document.length)] ^= (byte) (1 << random.nextInt(8));
        return flipped;
    }

    private byte[] inserted(byte[] document, byte[] piece) {
        int at = random.nextInt(document.length);
        return joined(Arrays.copyOf(document, at), piece, Arrays.copyOfRange(document, at, document.length));
    }

    private byte[] doubled(byte[] document) {
        int from = random.nextInt(document.length);
        int to = from + random.nextInt(document.length - from);
        return joined(Arrays.copyOf(document, to), Arrays.copyOfRange(document, from, document.length));
    }

    private byte[] withoutPart(byte[] document) {
        int from = random.nextInt(document.length);
        int to = from + random.nextInt(document.length - from);
        return joined(Arrays.copyOf(document, from), Arrays.copyOfRange(document, to, document.length));
    }

    private byte[] noise() {
        byte[] noise = new byte[random.nextInt(200)];
        random.nextBytes(noise);
        return noise;
    }

    private static int find(byte[] document, char wanted, int from) {
        for (int i = 0; i < document.length; i++) {
            int at = (from + i) % document.length;
            if (document[at] == wanted) {
                return at;
            }
        }
        return -1;
    }

    private String any(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }
}
