package io.waymark.order.console.application;

import io.waymark.console.application.Entries;
import io.waymark.console.domain.Entry;
import io.waymark.order.console.domain.HandOver;
import io.waymark.order.console.domain.HandOver.OfferedChannel;
import io.waymark.order.console.domain.Standing;
import io.waymark.order.ordering.application.Waybills;
import io.waymark.order.ordering.domain.Channel;
import io.waymark.order.ordering.domain.Channels;
import io.waymark.order.ordering.domain.OrderRequest;
import io.waymark.order.ordering.domain.OrderRequest.CustomsPart;
import io.waymark.order.ordering.domain.OrderRequest.DimensionsPart;
import io.waymark.order.ordering.domain.OrderRequest.MoneyPart;
import io.waymark.order.ordering.domain.OrderRequest.ParcelPart;
import io.waymark.order.ordering.domain.OrderRequest.PartyPart;
import io.waymark.order.ordering.domain.OrderRequest.WeightPart;
import io.waymark.order.ordering.domain.OrderRules;
import io.waymark.order.ordering.domain.OrderRules.Verdict;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts together what a new merchant needs; its sample has passed the rules by which orders are taken. */
@Singleton
public class HandOvers {
    private final Entries entries;
    private final Board board;
    private final Channels channels;
    private final Waybills waybills;
    private final OrderRules rules;
    private final SampleParties parties;

    HandOvers(
            Entries entries,
            Board board,
            Channels channels,
            Waybills waybills,
            OrderRules rules,
            SampleParties parties) {
        this.entries = entries;
        this.board = board;
        this.channels = channels;
        this.waybills = waybills;
        this.rules = rules;
        this.parties = parties;
    }

    /** Where the merchant finds what it needs; see {@link HandOver}. */
    public record Surroundings(
            String address,
            @Nullable String issuer,
            @Nullable String audience) {}

    /**
     * The pack of a merchant.
     *
     * @return empty where no channel that it may choose takes a sample
     */
    public Optional<HandOver> of(String merchantId, String referenceNo, Surroundings surroundings) {
        List<Channel> offered = channels.byName().values().stream()
                .filter(channel -> board.mayUse(merchantId, channel.name()))
                .filter(Channel::isOpen)
                .filter(waybills::reaches)
                .sorted(Comparator.comparing(Channel::name))
                .toList();
        return offered.stream()
                .flatMap(channel -> sample(merchantId, referenceNo, channel).stream())
                .findFirst()
                .map(sample -> new HandOver(
                        merchantId,
                        surroundings.address(),
                        surroundings.issuer(),
                        surroundings.audience(),
                        clients(merchantId),
                        offered.stream().map(HandOvers::view).toList(),
                        sample,
                        merchantId + ":" + referenceNo));
    }

    private Optional<OrderRequest> sample(String merchantId, String referenceNo, Channel channel) {
        for (PartyPart shipper : parties.parties()) {
            for (PartyPart consignee : parties.parties()) {
                OrderRequest sample = sample(merchantId, referenceNo, channel.name(), shipper, consignee);
                if (rules.check(sample) instanceof Verdict.Valid) {
                    return Optional.of(sample);
                }
            }
        }
        return Optional.empty();
    }

    private static OrderRequest sample(
            String merchantId, String referenceNo, String channel, PartyPart shipper, PartyPart consignee) {
        return new OrderRequest(
                merchantId,
                referenceNo,
                channel,
                shipper,
                consignee,
                List.of(new ParcelPart(
                        new WeightPart(new BigDecimal("0.5"), "kg"),
                        new DimensionsPart(new BigDecimal(20), new BigDecimal(15), new BigDecimal(5), "cm"),
                        null)),
                List.of(new CustomsPart(
                        "Cotton shirt",
                        "610910",
                        shipper.country(),
                        1,
                        new MoneyPart(2500L, "USD"),
                        new WeightPart(new BigDecimal("0.4"), "kg"),
                        "SAMPLE-1")),
                "DDU");
    }

    private List<String> clients(String merchantId) {
        return entries.all().stream()
                .filter(entry -> entry.room().equals(Standing.CLIENTS))
                .filter(entry -> entry.text(Standing.MERCHANT_ID).equals(merchantId))
                .map(Entry::name)
                .toList();
    }

    private static OfferedChannel view(Channel channel) {
        return new OfferedChannel(
                channel.name(),
                channel.carrier(),
                channel.service(),
                sorted(channel.origins()),
                sorted(channel.destinations()));
    }

    private static List<String> sorted(Set<String> countries) {
        return countries.stream().sorted().toList();
    }
}
