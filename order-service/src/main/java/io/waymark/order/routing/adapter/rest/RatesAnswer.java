package io.waymark.order.routing.adapter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.waymark.order.rating.domain.Offer;
import io.waymark.order.rating.domain.Offer.Offered;
import io.waymark.order.routing.domain.Selection;
import io.waymark.order.routing.domain.Selection.Judged;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Channels beside each other, the cheapest first and those that are not offered last.
 *
 * @param day      UTC, whose prices count
 * @param rule     the merchant's rule, which the channel {@code auto} goes by
 * @param chosen   the channel that it chooses; absent where it takes none
 * @param relaxed  true where no channel met the rule's conditions, so that they were let go
 * @param channels every channel
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RatesAnswer(
        LocalDate day, String rule, @Nullable String chosen, boolean relaxed, List<RateAnswer> channels) {

    /**
     * One channel.
     *
     * @param offered   whether it takes the order
     * @param errorCode {@code NOT_SERVED}, {@code NOT_CONNECTED}, {@code CARRIER_PAUSED} or {@code NO_PRICE}; absent where it
     *     is offered
     * @param verdict   what the rule makes of it: {@code CHOSEN}, or why not
     * @param charge    absent where it is not offered
     * @param promise   absent where it promises nothing
     * @param measured  absent where tracking has seen nothing of it on this lane
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RateAnswer(
            String channel,
            String carrier,
            boolean offered,
            @Nullable String errorCode,
            @Nullable String errorMsg,
            String verdict,
            @Nullable ChargeAnswer charge,
            @Nullable PromiseAnswer promise,
            @Nullable MeasuredAnswer measured) {
        static RateAnswer of(Judged judged) {
            Offer offer = judged.offer();
            String verdict = judged.verdict().name();
            return switch (offer) {
                case Offer.NotOffered none ->
                    new RateAnswer(
                            offer.channel().name(),
                            offer.channel().carrier(),
                            false,
                            none.why().name(),
                            none.why().message(),
                            verdict,
                            null,
                            null,
                            null);
                case Offered offered ->
                    new RateAnswer(
                            offer.channel().name(),
                            offer.channel().carrier(),
                            true,
                            null,
                            null,
                            verdict,
                            ChargeAnswer.of(offered.charge()),
                            PromiseAnswer.of(offered.promise()),
                            MeasuredAnswer.of(offered.measured()));
            };
        }
    }

    static RatesAnswer of(LocalDate day, Selection selection) {
        Offered chosen = selection.chosen();
        return new RatesAnswer(
                day,
                selection.rule().name(),
                chosen == null ? null : chosen.channel().name(),
                selection.relaxed(),
                selection.judged().stream()
                        .sorted(Comparator.comparing(
                                RatesAnswer::worth, Comparator.nullsLast(Comparator.naturalOrder())))
                        .map(RateAnswer::of)
                        .toList());
    }

    private static @Nullable BigDecimal worth(Judged judged) {
        return judged.offer() instanceof Offered offered ? offered.worth() : null;
    }
}
