package io.waymark.bench.orders;

import io.waymark.bench.stack.Stack;
import io.waymark.events.orders.CreateOrder;
import io.waymark.events.orders.Parcel;
import io.waymark.events.orders.Party;
import io.waymark.events.orders.Weight;
import io.waymark.local.settings.ServiceName;
import java.math.BigDecimal;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Orders of one merchant by their numbers, for both doors: the same number is the same order at either. */
public final class OrderForge {
    private final String merchant;
    private final String token;

    public OrderForge(Stack stack, String merchant) {
        this.merchant = merchant;
        this.token = stack.suite().tokens().issue("merchant", merchant, Instant.now());
    }

    /** Where orders are placed. */
    public static InetSocketAddress door(Stack stack) {
        URI address = stack.suite().address(ServiceName.ORDER);
        return new InetSocketAddress(address.getHost(), address.getPort());
    }

    public String merchant() {
        return merchant;
    }

    /** Under which reference number an order goes. */
    public String reference(int number) {
        return merchant + "-" + number;
    }

    /** The HTTP request that places an order. */
    public byte[] place(int number, String channel) {
        byte[] body = """
                {"referenceNo":"%s","channel":"%s",
                 "shipper":{"name":"Sample Sender","phone":"13800138000","country":"CN","region":"上海市","city":"上海市",
                  "postalCode":"200001","line1":"1 Sample Road"},
                 "consignee":{"name":"Sample Recipient","phone":"13912345678","country":"CN","region":"北京市","city":"北京市",
                  "postalCode":"100080","line1":"100 Sample Street"},
                 "parcels":[{"weight":{"value":1.2,"unit":"kg"}}]}""".formatted(reference(number), channel).getBytes(StandardCharsets.UTF_8);
        byte[] head =
                ("POST /v1/orders HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nAuthorization: Bearer "
                                + token + "\r\nContent-Length: " + body.length + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII);
        byte[] request = new byte[head.length + body.length];
        System.arraycopy(head, 0, request, 0, head.length);
        System.arraycopy(body, 0, request, head.length, body.length);
        return request;
    }

    /** The HTTP request that fetches an order's label as PDF. */
    public byte[] label(int number) {
        return ("GET /v1/orders/label?referenceNo=" + reference(number)
                        + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/pdf\r\nAuthorization: Bearer " + token
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** The command that places an order, by its key. */
    public Map.Entry<String, CreateOrder> command(int number, String channel) {
        String reference = reference(number);
        return Map.entry(
                merchant + ":" + reference,
                new CreateOrder(
                        merchant,
                        reference,
                        channel,
                        party("Sample Sender", "13800138000", "上海市", "200001", "1 Sample Road"),
                        party("Sample Recipient", "13912345678", "北京市", "100080", "100 Sample Street"),
                        List.of(new Parcel(new Weight(new BigDecimal("1.2"), "kg"), null, null)),
                        null,
                        null));
    }

    private static Party party(String name, String phone, String city, String postalCode, String line1) {
        return new Party(name, null, phone, null, null, "CN", city, city, null, postalCode, line1, null);
    }
}
