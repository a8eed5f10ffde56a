package io.waymark.webhook.domain;

/**
 * Where a callback goes: the parts of an address that passed {@link UrlRules}.
 *
 * @param host      a host name or a plain IPv4 address, in lower case
 * @param requested path and query, as they stand in the request line
 */
public record Target(boolean tls, String host, int port, String requested) {}
