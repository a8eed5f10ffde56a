package io.waymark.webhook.application;

import io.waymark.webhook.domain.AddressRules;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Looks a host up and judges every address that it leads to: one that is not public spoils the host. Whoever connects must
 * connect to the address that is answered here, and never look the host up again.
 */
public class CheckedHosts {
    private final Hosts hosts;
    private final AddressRules rules;

    /** Over whoever knows where hosts lead. */
    public CheckedHosts(Hosts hosts, AddressRules rules) {
        this.hosts = hosts;
        this.rules = rules;
    }

    /** Asks whom the machine asks. */
    public static CheckedHosts ofTheMachine(AddressRules rules) {
        return new CheckedHosts(host -> List.of(InetAddress.getAllByName(host)), rules);
    }

    /** What looking a host up came to. */
    public sealed interface Lookup {
        /** The address to connect to. */
        record Found(InetAddress address) implements Lookup {}

        /** It leads where nobody may call. */
        record Forbidden(String purpose) implements Lookup {}

        /** It leads nowhere. */
        record Unknown() implements Lookup {}
    }

    /** Where a host leads now; blocks. */
    public Lookup look(String host) {
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
}
