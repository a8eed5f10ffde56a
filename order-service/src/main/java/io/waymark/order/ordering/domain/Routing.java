package io.waymark.order.ordering.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why an order goes by the channel that it goes by, where others than its merchant had a say. Names nobody.
 *
 * @param asked   the channel that the merchant named, {@code auto} included
 * @param choice  how a rule chose; null where the merchant named a channel
 * @param release which release had a say; null where none had
 */
public record Routing(
        String asked, @Nullable Choice choice, @Nullable Draw release) {

    /**
     * A rule's choice.
     *
     * @param rule    its name
     * @param relaxed whether no channel met the rule's conditions, so that they were let go
     */
    public record Choice(String rule, boolean relaxed, List<Compared> compared) {
        public Choice {
            compared = List.copyOf(compared);
        }
    }

    /**
     * One of the channels.
     *
     * @param verdict  {@code CHOSEN}, or why not
     * @param price    null where it has none
     * @param promise  null where it promises nothing
     * @param measured null where tracking has seen nothing of it
     */
    public record Compared(
            String channel,
            String verdict,
            @Nullable Price price,
            @Nullable Days promise,
            @Nullable Measure measured) {}

    /** In minor units of an ISO 4217 currency. */
    public record Price(long amountMinor, String currency) {}

    /** Days of transit. */
    public record Days(int min, int max) {}

    /**
     * What tracking measured.
     *
     * @param onTimeRate from 0 to 1; null where no parcel had an estimate
     * @param p90Hours   null where no parcel was delivered
     */
    public record Measure(
            long parcels,
            @Nullable BigDecimal onTimeRate,
            @Nullable BigDecimal p90Hours) {}

    /**
     * A release's say.
     *
     * @param from  the channel that the order would have gone by
     * @param moved whether it goes by the new one
     */
    public record Draw(UUID id, String from, boolean moved) {}
}
