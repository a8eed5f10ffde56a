package io.waymark.order.ordering.adapter.data;

import io.waymark.order.address.domain.AddressBook;
import io.waymark.order.ordering.domain.OrderRules;
import io.waymark.tables.Tables;

/** The rules of orders by the tables that the service brings along, where every carrier is connected. */
public final class BuiltInRules {

    public static OrderRules with(AddressBook addresses) {
        Tables tables = Tables.builtIn();
        return new OrderRules(
                BuiltInTerritories.read(),
                OrderingData.channels(OrderingData.channelTable(tables, OrderingData.countries(tables))),
                channel -> true,
                new LibPhoneNumbers(),
                OrderingData.dictionary(tables, addresses));
    }

    private BuiltInRules() {}
}
