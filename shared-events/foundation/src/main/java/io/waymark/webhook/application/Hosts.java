package io.waymark.webhook.application;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Looks hosts up; blocks. */
@FunctionalInterface
public interface Hosts {
    /** All addresses of a host, at least one. */
    List<InetAddress> resolve(String host) throws UnknownHostException;
}
