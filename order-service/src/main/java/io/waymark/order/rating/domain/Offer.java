package io.waymark.order.rating.domain;

import io.waymark.order.ordering.domain.Channel;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A channel beside others, for one freight. */
public sealed interface Offer {
    Channel channel();

    /**
     * It can take the freight.
     *
     * @param worth    the charge in special drawing rights, so that currencies compare
     * @param promise  null where it promises nothing
     * @param measured null where our tracking has seen nothing of it on this lane
     */
    record Offered(
            Channel channel,
            Charge charge,
            BigDecimal worth,
            @Nullable Promise promise,
            @Nullable Measured measured) implements Offer {}

    /** It cannot. */
    record NotOffered(Channel channel, Why why) implements Offer {}

    /** Why a channel is not offered. */
    enum Why {
        NOT_SERVED("The channel does not go from the one country to the other"),
        NOT_CONNECTED("The channel's carrier cannot be asked here"),
        CARRIER_PAUSED("The channel's carrier is paused"),
        NO_PRICE("The channel has no price for this way");

        private final String message;

        Why(String message) {
            this.message = message;
        }

        public String message() {
            return message;
        }
    }
}
