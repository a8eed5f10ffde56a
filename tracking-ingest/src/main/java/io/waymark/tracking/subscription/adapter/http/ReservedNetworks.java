package io.waymark.tracking.subscription.adapter.http;

import io.quarkus.runtime.Startup;
import io.waymark.tables.TableRow;
import io.waymark.tables.Tables;
import io.waymark.tracking.subscription.adapter.SubscriptionConfig;
import io.waymark.tracking.subscription.domain.AddressRules;
import io.waymark.tracking.subscription.domain.AddressRules.Reserved;
import io.waymark.tracking.subscription.domain.Network;
import io.waymark.work.StartOrder;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** Reads which networks are not public, from a table that follows IANA's registries of special-purpose addresses. */
final class ReservedNetworks {
    private static final String TABLE = "reserved-networks.csv";

    @Produces
    @Singleton
    @Startup(StartOrder.SETTINGS)
    AddressRules rules(SubscriptionConfig config, Tables tables) {
        return rules(tables, config.allowedPrivateNetworks().orElse(List.of()));
    }

    /**
     * The rules with exceptions.
     *
     * @param excepted networks in CIDR notation
     */
    static AddressRules rules(Tables tables, List<String> excepted) {
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
