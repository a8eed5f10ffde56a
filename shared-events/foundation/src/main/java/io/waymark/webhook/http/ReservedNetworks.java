package io.waymark.webhook.http;

import io.waymark.tables.TableRow;
import io.waymark.tables.Tables;
import io.waymark.webhook.domain.AddressRules;
import io.waymark.webhook.domain.AddressRules.Reserved;
import io.waymark.webhook.domain.Network;
import java.util.List;

/** Reads which networks are not public, from a table that follows IANA's registries of special-purpose addresses. */
public final class ReservedNetworks {
    private static final String TABLE = "reserved-networks.csv";

    /**
     * The rules with exceptions.
     *
     * @param excepted networks in CIDR notation
     */
    public static AddressRules rules(Tables tables, List<String> excepted) {
        return new AddressRules(
                tables.read(TABLE, ReservedNetworks::reserved).rows(),
                excepted.stream().map(Network::parse).toList());
    }

    private static Reserved reserved(TableRow row) {
        row.text("source");
        return new Reserved(Network.parse(row.text("network")), row.text("purpose"));
    }

    private ReservedNetworks() {}
}
