package io.waymark.order.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.waymark.order.fuzz.FuzzedOrder.Kind;
import io.waymark.testkit.TestTokens;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes requests to place orders by chance, each of its seed alone. */
final class FuzzedOrders {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MERCHANTS = 8;
    private static final int SHARED_REFERENCES = 200;
    private static final int MOST_BENDS = 4;
    private static final int MOST_SPOILT_OCTETS = 3;
    private static final int LONGEST_CUT = 40;

    private static final List<Charset> ENCODINGS = List.of(
            StandardCharsets.UTF_16,
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE,
            Charset.forName("UTF-32"),
            Charset.forName("UTF-32LE"),
            StandardCharsets.ISO_8859_1,
            Charset.forName("GB18030"),
            Charset.forName("Shift_JIS"),
            Charset.forName("IBM037"));

    private static final List<String> NO_ORDERS = List.of(
            "",
            " ",
            "null",
            "true",
            "1",
            "NaN",
            "\"x\"",
            "[]",
            "{}",
            "[{}]",
            "{",
            "}",
            "{\"a\":1}{\"a\":1}",
            "{\"\\u0000\":1}",
            "{\"shipper\":{\"shipper\":{\"shipper\":{}}}}",
            "<order/>",
            "referenceNo=1&channel=standard",
            "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--x--",
            "\0",
            "\ufeff",
            "%7B%7D");

    private final Map<String, String> merchants = IntStream.range(0, MERCHANTS)
            .mapToObj(number -> "fuzz-" + number)
            .collect(Collectors.toMap(name -> name, name -> TestTokens.bearer("merchant", name)));
    private final String admin = TestTokens.bearer("admin");
    private final HostileHeaders hostileHeaders = new HostileHeaders();

    /** The request of a seed. */
    FuzzedOrder of(long seed) {
        RandomGenerator chance = new SplittableRandom(seed);
        Kind kind = kind(chance.nextInt(100));
        String merchant = "fuzz-" + chance.nextInt(MERCHANTS);
        Map<String, String> headers = headers(merchant, chance);
        ObjectNode order = order(merchant, seed);
        byte[] body =
                switch (kind) {
                    case SOUND, HEADERS -> order.toString().getBytes(UTF_8);
                    case SHARED_REFERENCE -> shared(merchant, chance).getBytes(UTF_8);
                    case FIELDS, FIELDS_AND_HEADERS -> bent(order, chance).getBytes(UTF_8);
                    case OCTETS -> spoilt(order.toString().getBytes(UTF_8), chance);
                    case ENCODING ->
                        encoded(chance.nextBoolean() ? order.toString() : bent(order, chance), headers, chance);
                    case NO_ORDER ->
                        NO_ORDERS.get(chance.nextInt(NO_ORDERS.size())).getBytes(UTF_8);
                };
        if (kind == Kind.HEADERS || kind == Kind.FIELDS_AND_HEADERS) {
            hostileHeaders.spoil(headers, chance);
        }
        return new FuzzedOrder(seed, kind, Map.copyOf(headers), BodyPublishers.ofByteArray(body));
    }

    private static Kind kind(int percent) {
        if (percent < 60) {
            return Kind.FIELDS;
        }
        if (percent < 72) {
            return Kind.OCTETS;
        }
        if (percent < 79) {
            return Kind.HEADERS;
        }
        if (percent < 85) {
            return Kind.FIELDS_AND_HEADERS;
        }
        if (percent < 89) {
            return Kind.ENCODING;
        }
        if (percent < 92) {
            return Kind.NO_ORDER;
        }
        return percent < 97 ? Kind.SHARED_REFERENCE : Kind.SOUND;
    }

    private Map<String, String> headers(String merchant, RandomGenerator chance) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Content-Type", "application/json");
        String token = chance.nextInt(20) == 0 ? admin : merchants.get(merchant);
        headers.put("Authorization", "Bearer " + token);
        if (chance.nextInt(4) == 0) {
            headers.put("Idempotency-Key", "fuzz-" + chance.nextInt(SHARED_REFERENCES));
        }
        return headers;
    }

    /** One of two weights under a reference. */
    private static String shared(String merchant, RandomGenerator chance) {
        String order = order(merchant, chance.nextInt(SHARED_REFERENCES)).toString();
        return chance.nextBoolean() ? order : order.replace("\"value\":1.2", "\"value\":1.3");
    }

    private static String bent(ObjectNode sound, RandomGenerator chance) {
        BentOrder order = new BentOrder(sound, chance);
        int bends = 1 + chance.nextInt(MOST_BENDS);
        for (int i = 0; i < bends; i++) {
            order.bend();
        }
        return order.text();
    }

    /** Octets that are changed, doubled, put in and cut out. */
    private static byte[] spoilt(byte[] sound, RandomGenerator chance) {
        byte[] body = sound;
        int times = 1 + chance.nextInt(MOST_SPOILT_OCTETS);
        for (int i = 0; i < times; i++) {
            int from = chance.nextInt(body.length);
            int to = Math.min(body.length, from + 1 + chance.nextInt(LONGEST_CUT));
            body = switch (chance.nextInt(5)) {
                case 0 -> joined(Arrays.copyOf(body, from), new byte[] {(byte) chance.nextInt()}, rest(body, from + 1));
                case 1 -> joined(Arrays.copyOf(body, to), rest(body, from));
                case 2 -> joined(Arrays.copyOf(body, from), new byte[] {(byte) chance.nextInt()}, rest(body, from));
                case 3 -> joined(Arrays.copyOf(body, from), rest(body, to), new byte[] {' '});
                default -> Arrays.copyOf(body, from + 1);
            };
        }
        return body;
    }

    private static byte[] rest(byte[] body, int from) {
        return Arrays.copyOfRange(body, Math.min(body.length, from), body.length);
    }

    private static byte[] joined(byte[]... parts) {
        byte[] whole =
                new byte[Arrays.stream(parts).mapToInt(part -> part.length).sum()];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, whole, at, part.length);
            at += part.length;
        }
        return whole;
    }

    private static byte[] encoded(String text, Map<String, String> headers, RandomGenerator chance) {
        Charset encoding = ENCODINGS.get(chance.nextInt(ENCODINGS.size()));
        if (chance.nextBoolean()) {
            headers.put("Content-Type", "application/json;charset=" + encoding.name());
        }
        return (chance.nextBoolean() ? "\ufeff" + text : text).getBytes(encoding);
    }

    /** A sound order that says all that an order may say. */
    private static ObjectNode order(String merchant, long number) {
        try {
            return (ObjectNode) JSON.readTree("""
                    {"merchantId": "%s", "referenceNo": "FZ-%d", "channel": "standard", "duties": "DDP",
                     "shipper": {"name": "韩梅梅", "company": "茶叶有限公司", "phone": "13800138000", "phoneExtension": "7731",
                                 "email": "han@example.com", "country": "CN", "region": "广东省", "city": "深圳市",
                                 "district": "南山区", "postalCode": "518052", "line1": "科技园 1 号", "line2": "2 楼"},
                     "consignee": {"name": "Ada Byron", "company": "Engines Ltd", "phone": "+1 415-555-0101",
                                   "phoneExtension": "12", "email": "ada@example.com", "country": "US", "region": "CA",
                                   "city": "San Francisco", "district": "SoMa", "postalCode": "94105",
                                   "line1": "1 Market St", "line2": "Floor 3"},
                     "parcels": [{"weight": {"value": 1.2, "unit": "kg"}, "reference": "box",
                                  "dimensions": {"length": 30, "width": 20.5, "height": 10, "unit": "cm"}},
                                 {"weight": {"value": 900, "unit": "g"}, "reference": "bag"}],
                     "customsItems": [{"description": "tea", "hsCode": "0902.10", "originCountry": "CN", "quantity": 2,
                                       "unitValue": {"amountMinor": 2500, "currency": "CNY"},
                                       "unitWeight": {"value": 200, "unit": "g"}, "sku": "TEA-1"},
                                      {"description": "cup", "hsCode": "6911.10", "originCountry": "CN", "quantity": 1,
                                       "unitValue": {"amountMinor": 900, "currency": "CNY"}}]}""".formatted(merchant, number));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
