package io.waymark.tracking.provider.application;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.regex.Pattern;

/** A list of networks in CIDR notation, or single addresses, that an address is looked up in. */
public final class Networks {
    private static final Pattern LITERAL = Pattern.compile("[0-9a-fA-F:.]+");
    private final List<Network> networks;

    @SuppressWarnings("ArrayRecordComponent") // looked into bit by bit and never compared as a whole
    private record Network(byte[] address, int prefix) {
        boolean holds(byte[] other) {
            if (other.length != address.length) {
                return false;
            }
            for (int bit = 0; bit < prefix; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((address[bit / 8] & mask) != (other[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private Networks(List<Network> networks) {
        this.networks = networks;
    }

    /**
     * Reads networks.
     *
     * @throws IllegalArgumentException naming what is no network
     */
    public static Networks of(List<String> texts) {
        return new Networks(texts.stream().map(Networks::network).toList());
    }

    /** True for an address, written as a literal, inside one of the networks. */
    public boolean hold(String address) {
        if (!LITERAL.matcher(address).matches()) {
            return false;
        }
        byte[] bytes = bytes(address);
        return networks.stream().anyMatch(network -> network.holds(bytes));
    }

    private static Network network(String text) {
        String[] parts = text.strip().split("/", -1);
        if (parts.length > 2 || !LITERAL.matcher(parts[0]).matches()) {
            throw new IllegalArgumentException("no network in CIDR notation: " + text);
        }
        byte[] address = bytes(parts[0]);
        int prefix = parts.length == 1 ? address.length * 8 : Integer.parseInt(parts[1]);
        if (prefix < 0 || prefix > address.length * 8) {
            throw new IllegalArgumentException("no network in CIDR notation: " + text);
        }
        return new Network(address, prefix);
    }

    private static byte[] bytes(String literal) {
        try {
            return InetAddress.getByName(literal).getAddress();
        } catch (UnknownHostException unreadable) {
            throw new IllegalArgumentException("no address: " + literal, unreadable);
        }
    }
}
