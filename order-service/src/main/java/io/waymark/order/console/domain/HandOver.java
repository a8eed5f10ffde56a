package io.waymark.order.console.domain;

import io.waymark.order.ordering.domain.OrderRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a new merchant needs to send its first order. It holds no secret: tokens come from the identity provider, which shows a
 * client its secret once.
 *
 * @param address      of this service
 * @param issuer       the identity provider; null where tokens are checked with a local key
 * @param audience     for whom tokens are meant; null where any is taken
 * @param clients      which the console knows of this merchant
 * @param sample       an order that this service takes as it is; its reference number is to be another each time
 * @param kafkaKey     of the sample as a command
 */
public record HandOver(
        String merchantId,
        String address,
        @Nullable String issuer,
        @Nullable String audience,
        List<String> clients,
        List<OfferedChannel> channels,
        OrderRequest sample,
        String kafkaKey) {
    public HandOver {
        clients = List.copyOf(clients);
        channels = List.copyOf(channels);
    }

    /** A channel that the merchant may choose; no countries stand for all. */
    public record OfferedChannel(
            String channel, String carrier, String service, List<String> origins, List<String> destinations) {}
}
