package io.waymark.order.ordering.adapter.data;

import io.waymark.order.ordering.domain.CustomsTerritories;
import io.waymark.tables.Tables;

/** Reads the tables of borders that the service brings along, as it does at start. */
public final class BuiltInTerritories {

    public static CustomsTerritories read() {
        Tables tables = Tables.builtIn();
        return OrderingData.territories(tables, OrderingData.countries(tables));
    }

    private BuiltInTerritories() {}
}
