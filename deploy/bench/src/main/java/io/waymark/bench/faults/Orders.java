package io.waymark.bench.faults;

import io.waymark.bench.stack.Stack;
import io.waymark.local.load.KeepAliveClients;
import io.waymark.local.settings.ServiceName;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/** Merchants that place orders through HTTP, each order a new one. */
final class Orders {
    /** References stay unique over all rounds of a run, whose data is new. */
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Orders() {}

    /** Clients of one merchant; see {@link KeepAliveClients#start}. */
    static KeepAliveClients start(Stack stack, String merchant, int clients, Duration pause) {
        String token = stack.suite().tokens().issue("merchant", merchant, Instant.now());
        return KeepAliveClients.start(door(stack), clients, pause, () -> request(token, merchant));
    }

    /** Where orders are placed. */
    static InetSocketAddress door(Stack stack) {
        URI address = stack.suite().address(ServiceName.ORDER);
        return new InetSocketAddress(address.getHost(), address.getPort());
    }

    private static byte[] request(String token, String merchant) {
        String body = """
                {"referenceNo":"%s-%d","channel":"standard",
                 "shipper":{"name":"Sample Sender","country":"US","region":"NY","city":"New York","postalCode":"10001",
                  "line1":"1 Sample Road"},
                 "consignee":{"name":"Sample Recipient","phone":"+1 202-555-0143","country":"US","region":"DC",
                  "city":"Washington","postalCode":"20001","line1":"100 Sample Street NW"},
                 "parcels":[{"weight":{"value":1.2,"unit":"kg"}}]}""".formatted(merchant, NUMBER.incrementAndGet());
        return ("POST /v1/orders HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nAuthorization: Bearer "
                        + token + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.US_ASCII);
    }
}
