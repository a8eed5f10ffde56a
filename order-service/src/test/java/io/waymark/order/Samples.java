package io.waymark.order;

import io.waymark.events.Money;
import io.waymark.events.orders.CreateOrder;
import io.waymark.events.orders.CustomsItem;
import io.waymark.events.orders.Parcel;
import io.waymark.events.orders.Party;
import io.waymark.events.orders.Weight;
import java.math.BigDecimal;
import java.util.List;

/** Orders to send, the same over both doors. */
final class Samples {
    /** A name that nothing else in the database could hold by chance. */
    static final String NAME = "Wilhelmina Quackenbush";

    static String order(String reference, String channel, String kilograms) {
        return """
                {"referenceNo": "%s", "channel": "%s", "duties": "DDU",
                 "shipper": {"name": "韩梅梅", "phone": "13800138000", "country": "CN", "city": "上海市",
                             "postalCode": "200000", "line1": "南京东路 1 号"},
                 "consignee": {"name": "%s", "phone": "+86 139 1234 5678", "country": "CN", "city": "北京市",
                               "postalCode": "100080", "line1": "中关村大街 27 号"},
                 "parcels": [{"weight": {"value": %s, "unit": "kg"}}],
                 "customsItems": [{"description": "tea", "hsCode": "0902.10", "originCountry": "CN", "quantity": 1,
                                   "unitValue": {"amountMinor": 2500, "currency": "CNY"}}]}""".formatted(reference, channel, NAME, kilograms);
    }

    static CreateOrder command(String merchant, String reference, String channel, String kilograms) {
        return command(merchant, reference, channel, kilograms, "+86 139 1234 5678");
    }

    /** @param phone of the consignee */
    static CreateOrder command(String merchant, String reference, String channel, String kilograms, String phone) {
        return new CreateOrder(
                merchant,
                reference,
                channel,
                party("韩梅梅", "13800138000", "上海市", "200000", "南京东路 1 号"),
                party(NAME, phone, "北京市", "100080", "中关村大街 27 号"),
                List.of(new Parcel(new Weight(new BigDecimal(kilograms), "kg"), null, null)),
                List.of(new CustomsItem("tea", "0902.10", "CN", 1, new Money(2500, "CNY"), null, null)),
                "DDU");
    }

    private static Party party(String name, String phone, String city, String postalCode, String line1) {
        return new Party(name, null, phone, null, null, "CN", null, city, null, postalCode, line1, null);
    }

    private Samples() {}
}
