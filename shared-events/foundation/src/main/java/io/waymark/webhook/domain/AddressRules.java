package io.waymark.webhook.domain;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/**
 * Which addresses a foreign endpoint may have: those of the public Internet, so that no subscriber can make this service
 * knock at doors inside its own network. An IPv4 address in IPv6's clothes (mapped) reaches this class as the IPv4 address
 * that it is: the JDK makes no other object of it.
 *
 * @param reserved blocks that are not public, after IANA's special-purpose address registries
 * @param excepted blocks that may be called although they are reserved: for sandboxes and tests
 */
public record AddressRules(List<Reserved> reserved, List<Network> excepted) {
    /** What of IPv6 is handed out for the public Internet (RFC 4291, IANA). */
    private static final Network GLOBAL_UNICAST = Network.parse("2000::/3");

    /**
     * A block that is not public.
     *
     * @param purpose what it is for, in a word or two
     */
    public record Reserved(Network network, String purpose) {}

    public AddressRules {
        reserved = List.copyOf(reserved);
        excepted = List.copyOf(excepted);
    }

    /** Why an address must not be called; empty for one that may. */
    public Optional<String> objection(InetAddress address) {
        if (excepted.stream().anyMatch(network -> network.holds(address))) {
            return Optional.empty();
        }
        if (address instanceof Inet6Address && !GLOBAL_UNICAST.holds(address)) {
            return Optional.of("no global unicast address");
        }
        return reserved.stream()
                .filter(block -> block.network().holds(address))
                .map(Reserved::purpose)
                .findFirst();
    }
}
