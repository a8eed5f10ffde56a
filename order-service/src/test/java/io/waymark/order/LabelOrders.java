package io.waymark.order;

import java.util.Collections;

/** Orders whose labels tests print. */
final class LabelOrders {
    static final String ARABIC_NAME = "عبد الرحمن الهاشمي";
    static final String GERMAN_STREET = "Übersetzungsbeschleunigungsmaßnahmenstraße 117 b";

    /** From Shanghai to New York over the channel whose labels name a return warehouse. */
    static String american(String reference, int parcels, long valueMinor) {
        return order(
                reference,
                "intl",
                "{\"name\":\"Ada Byron\",\"phone\":\"+1 415-555-0101\",\"country\":\"US\",\"region\":\"NY\","
                        + "\"city\":\"New York\",\"postalCode\":\"10001\",\"line1\":\"1 Main Street\"}",
                parcels,
                valueMinor);
    }

    static String german(String reference) {
        return order(
                reference,
                "standard",
                "{\"name\":\"Jürgen Groß\",\"country\":\"DE\",\"city\":\"Köln\",\"postalCode\":\"50667\",\"line1\":\""
                        + GERMAN_STREET + "\"}",
                1,
                2500);
    }

    static String arabic(String reference) {
        return order(
                reference,
                "standard",
                "{\"name\":\"" + ARABIC_NAME + "\",\"country\":\"SA\",\"city\":\"جدة\",\"postalCode\":\"23434\","
                        + "\"line1\":\"شارع الأمير سلطان 1234\"}",
                1,
                2500);
    }

    private static String order(String reference, String channel, String consignee, int parcels, long valueMinor) {
        String each = String.join(",", Collections.nCopies(parcels, "{\"weight\":{\"value\":1.25,\"unit\":\"kg\"}}"));
        return """
                {"referenceNo": "%s", "channel": "%s", "duties": "DDP",
                 "shipper": {"name": "韩梅梅", "phone": "13800138000", "country": "CN", "city": "上海市",
                             "postalCode": "200000", "line1": "南京东路 1 号"},
                 "consignee": %s, "parcels": [%s],
                 "customsItems": [{"description": "cotton shirt", "hsCode": "6205.20", "originCountry": "CN",
                                   "quantity": 2, "unitValue": {"amountMinor": %d, "currency": "USD"},
                                   "unitWeight": {"value": 200, "unit": "g"}, "sku": "SHIRT-M"}]}""".formatted(reference, channel, consignee, each, valueMinor);
    }

    private LabelOrders() {}
}
