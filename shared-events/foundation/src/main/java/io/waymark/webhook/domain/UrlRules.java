package io.waymark.webhook.domain;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which addresses may be subscribed, as far as their spelling tells: encrypted, on a port for web servers, without
 * credentials, with a host that everybody reads alike.
 *
 * @param ports      ranges of ports that may be called
 * @param plainHosts hosts that may be called without encryption: for sandboxes and tests
 */
public record UrlRules(List<Ports> ports, Set<String> plainHosts) {
    private static final int LONGEST = 2_000;
    private static final Pattern PLAIN_ADDRESS =
            Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)\\.){3}(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)");

    /** A host whose last label reads as a number is an address in one of its odd spellings (WHATWG URL). */
    private static final Pattern ODD_LABEL = Pattern.compile("\\d++|0x[0-9a-f]*+");

    private static final Set<String> HOME_ZONES =
            Set.of("localhost", "localdomain", "local", "internal", "intranet", "lan", "home", "corp", "arpa", "onion");

    /** Ports from the first to the last. */
    public record Ports(int first, int last) {
        /**
         * Reads {@code 443} or {@code 8000-8999}.
         *
         * @throws IllegalArgumentException naming what is none
         */
        public static Ports parse(String text) {
            String[] parts = text.strip().split("-", 2);
            try {
                Ports ports = new Ports(Integer.parseInt(parts[0]), Integer.parseInt(parts[parts.length - 1]));
                if (ports.first >= 1 && ports.first <= ports.last && ports.last <= 65_535) {
                    return ports;
                }
            } catch (NumberFormatException noNumber) {
                throw new IllegalArgumentException("no port and no range of ports: " + text, noNumber);
            }
            throw new IllegalArgumentException("no port and no range of ports: " + text);
        }

        boolean hold(int port) {
            return first <= port && port <= last;
        }
    }

    public UrlRules {
        ports = List.copyOf(ports);
        plainHosts = Set.copyOf(plainHosts);
    }

    /**
     * Reads settings.
     *
     * @param ports      each a port or a range of them
     * @param plainHosts in any case
     * @throws IllegalArgumentException naming what is no port
     */
    public static UrlRules of(List<String> ports, List<String> plainHosts) {
        return new UrlRules(
                ports.stream().map(Ports::parse).toList(),
                plainHosts.stream().map(host -> host.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet()));
    }

    /** Judges an address. */
    public UrlVerdict judge(String url) {
        if (url.length() > LONGEST) {
            return refused("is longer than " + LONGEST + " characters");
        }
        URI uri;
        try {
            uri = new URI(url).parseServerAuthority();
        } catch (URISyntaxException broken) {
            return refused("is no well-formed address of a web server");
        }
        if (uri.getHost() == null || uri.getScheme() == null || !url.chars().allMatch(c -> c > ' ' && c < 127)) {
            return refused("is no well-formed address of a web server; write international names in Punycode");
        }
        if (uri.getRawUserInfo() != null || uri.getRawAuthority().contains("@")) {
            return refused("must not carry credentials");
        }
        if (uri.getRawFragment() != null) {
            return refused("must not have a fragment");
        }
        return judge(
                uri, uri.getScheme().toLowerCase(Locale.ROOT), uri.getHost().toLowerCase(Locale.ROOT));
    }

    private UrlVerdict judge(URI uri, String scheme, String host) {
        boolean tls = scheme.equals("https");
        if (!tls && !(scheme.equals("http") && plainHosts.contains(host))) {
            return refused("must begin with https://");
        }
        if (!plainHosts.contains(host)) {
            String objection = objection(host);
            if (!objection.isEmpty()) {
                return refused(objection);
            }
        }
        int port = uri.getPort() == -1 ? (tls ? 443 : 80) : uri.getPort();
        if (ports.stream().noneMatch(range -> range.hold(port))) {
            return refused("must use one of the allowed ports");
        }
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return new UrlVerdict.Acceptable(new Target(tls, host, port, path + query));
    }

    private static String objection(String host) {
        if (PLAIN_ADDRESS.matcher(host).matches()) {
            return "";
        }
        if (host.startsWith("[")) {
            return "must name its host instead of an IPv6 address";
        }
        if (host.endsWith(".")) {
            return "must not end its host with a dot";
        }
        String zone = host.substring(host.lastIndexOf('.') + 1);
        if (ODD_LABEL.matcher(zone).matches()) {
            return "must write an IPv4 address as four decimal numbers";
        }
        return zone.equals(host) || HOME_ZONES.contains(zone) ? "must name a public host" : "";
    }

    private static UrlVerdict refused(String reason) {
        return new UrlVerdict.Refused(reason);
    }
}
