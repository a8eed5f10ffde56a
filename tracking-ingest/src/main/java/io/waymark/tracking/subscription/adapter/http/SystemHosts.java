package io.waymark.tracking.subscription.adapter.http;

import io.waymark.tracking.subscription.application.Hosts;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Asks whom the machine asks. */
@Singleton
class SystemHosts implements Hosts {
    @Override
    public List<InetAddress> resolve(String host) throws UnknownHostException {
        return List.of(InetAddress.getAllByName(host));
    }
}
