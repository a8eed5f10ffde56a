package io.waymark.order.ordering.adapter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.waymark.order.ordering.domain.Order;
import io.waymark.order.ordering.domain.Routing;
import io.waymark.order.ordering.domain.Routing.Choice;
import io.waymark.order.ordering.domain.Routing.Compared;
import io.waymark.order.ordering.domain.Routing.Draw;
import io.waymark.order.ordering.domain.Routing.Measure;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why an order goes by its channel, as it was decided when it was accepted.
 *
 * @param channel  by which it was to go
 * @param rule     the rule that chose; absent where the merchant named a channel
 * @param relaxed  true where no channel met the rule's conditions, so that they were let go
 * @param compared the channels that the rule compared
 * @param release  the release that had a say
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RoutingAnswer(
        String channel,
        @Nullable String rule,
        @Nullable Boolean relaxed,
        @Nullable List<ComparedAnswer> compared,
        @Nullable ReleaseAnswer release) {

    /**
     * One of the channels.
     *
     * @param verdict            {@code CHOSEN}, or why not
     * @param priceMinor         in minor units of the currency
     * @param minDays            promised
     * @param maxDays            promised
     * @param measuredParcels    how many parcels tracking has measured
     * @param onTimeRate         measured, from 0 to 1
     * @param transitP90Hours    measured
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ComparedAnswer(
            String channel,
            String verdict,
            @Nullable Long priceMinor,
            @Nullable String currency,
            @Nullable Integer minDays,
            @Nullable Integer maxDays,
            @Nullable Long measuredParcels,
            @Nullable BigDecimal onTimeRate,
            @Nullable BigDecimal transitP90Hours) {
        static ComparedAnswer of(Compared compared) {
            Routing.Price price = compared.price();
            Routing.Days promise = compared.promise();
            Measure measured = compared.measured();
            return new ComparedAnswer(
                    compared.channel(),
                    compared.verdict(),
                    price == null ? null : price.amountMinor(),
                    price == null ? null : price.currency(),
                    promise == null ? null : promise.min(),
                    promise == null ? null : promise.max(),
                    measured == null ? null : measured.parcels(),
                    measured == null ? null : measured.onTimeRate(),
                    measured == null ? null : measured.p90Hours());
        }
    }

    /**
     * A release.
     *
     * @param fromChannel by which the order would have gone
     * @param moved       whether it goes by the new channel
     */
    public record ReleaseAnswer(UUID releaseId, String fromChannel, boolean moved) {
        static ReleaseAnswer of(Draw draw) {
            return new ReleaseAnswer(draw.id(), draw.from(), draw.moved());
        }
    }

    static @Nullable RoutingAnswer of(Order order) {
        Routing routing = order.routing();
        if (routing == null) {
            return null;
        }
        Choice choice = routing.choice();
        Draw release = routing.release();
        return new RoutingAnswer(
                order.content().channel(),
                choice == null ? null : choice.rule(),
                choice == null ? null : choice.relaxed(),
                choice == null
                        ? null
                        : choice.compared().stream().map(ComparedAnswer::of).toList(),
                release == null ? null : ReleaseAnswer.of(release));
    }
}
