package io.waymark.tracking.subscription.adapter.http;

import io.waymark.tracking.subscription.application.Endpoints;
import io.waymark.tracking.subscription.domain.AddressRules;
import io.waymark.tracking.subscription.domain.Target;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;

/**
 * Looks a host up and judges every address that it leads to: one that is not public spoils the host. Whoever connects must
 * connect to the address that is answered here, and never look the host up again.
 */
@Singleton
class CheckedHosts implements Endpoints {
    private final Hosts hosts;
    private final AddressRules rules;

    @Inject
    CheckedHosts(AddressRules rules) {
        this(host -> List.of(InetAddress.getAllByName(host)), rules);
    }

    CheckedHosts(Hosts hosts, AddressRules rules) {
        this.hosts = hosts;
        this.rules = rules;
    }

    /** What looking a host up came to. */
    sealed interface Lookup {
        /** The address to connect to. */
        record Found(InetAddress address) implements Lookup {}

        /** It leads where nobody may call. */
        record Forbidden(String purpose) implements Lookup {}

        /** It leads nowhere. */
        record Unknown() implements Lookup {}
    }

    Lookup look(String host) {
        try {
            List<InetAddress> addresses = hosts.resolve(host);
            return addresses.stream()
                    .flatMap(address -> rules.objection(address).stream())
                    .findFirst()
                    .<Lookup>map(Lookup.Forbidden::new)
                    .orElseGet(() -> new Lookup.Found(addresses.getFirst()));
        } catch (UnknownHostException nowhere) {
            return new Lookup.Unknown();
        }
    }

    @Override
    public Optional<String> objection(Target target) {
        return switch (look(target.host())) {
            case Lookup.Found found -> Optional.empty();
            case Lookup.Forbidden forbidden -> Optional.of("leads to an address that is not public");
            case Lookup.Unknown unknown -> Optional.of("has a host that cannot be found");
        };
    }
}
