package io.waymark.tracking.subscription.adapter.http;

import io.waymark.tracking.provider.DataFile;
import io.waymark.tracking.provider.DataFile.Row;
import io.waymark.tracking.subscription.adapter.SubscriptionConfig;
import io.waymark.tracking.subscription.domain.AddressRules;
import io.waymark.tracking.subscription.domain.AddressRules.Reserved;
import io.waymark.tracking.subscription.domain.Network;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** Reads which networks are not public, from a table that follows IANA's registries of special-purpose addresses. */
final class ReservedNetworks {
    private static final String FILE = "reserved-networks.csv";

    @Produces
    @Singleton
    AddressRules rules(SubscriptionConfig config) {
        return rules(config.allowedPrivateNetworks().orElse(List.of()));
    }

    /**
     * The rules with exceptions.
     *
     * @param excepted networks in CIDR notation
     */
    static AddressRules rules(List<String> excepted) {
        return new AddressRules(
                DataFile.read(ReservedNetworks.class, FILE).stream()
                        .map(ReservedNetworks::reserved)
                        .toList(),
                excepted.stream().map(Network::parse).toList());
    }

    private static Reserved reserved(Row row) {
        String network = row.required("network");
        row.required("source");
        try {
            return new Reserved(Network.parse(network), row.required("purpose"));
        } catch (IllegalArgumentException wrong) {
            throw row.wrong(String.valueOf(wrong.getMessage()));
        }
    }

    private ReservedNetworks() {}
}
