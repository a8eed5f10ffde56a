package io.waymark.order.rating.adapter.messaging;

import io.waymark.events.rates.PublishedRateCard;
import io.waymark.events.rates.RateFuel;
import io.waymark.events.rates.RateLane;
import io.waymark.events.rates.RateStep;
import io.waymark.events.rates.RateSurcharge;
import io.waymark.events.rates.RateWeighing;
import io.waymark.events.rates.RateZone;
import io.waymark.order.ordering.domain.Channel;
import io.waymark.order.ordering.domain.PostalArea;
import io.waymark.order.rating.domain.FuelRate;
import io.waymark.order.rating.domain.Lane;
import io.waymark.order.rating.domain.RateCard;
import io.waymark.order.rating.domain.Surcharge;
import io.waymark.order.rating.domain.Weighing;
import io.waymark.order.rating.domain.Zone;
import java.time.Instant;
import java.util.List;

/** Brings a rate card into the words of the contract. */
final class CardTranslation {

    static PublishedRateCard told(RateCard card, Channel channel, Instant at) {
        Weighing weighing = card.weighing();
        return new PublishedRateCard(
                card.name(),
                card.id().version(),
                false,
                channel.name(),
                channel.carrier(),
                channel.service(),
                card.series().origin(),
                card.series().destination(),
                card.currency().getCode(),
                card.validity().from(),
                card.validity().until(),
                switch (weighing.basis()) {
                    case ACTUAL -> RateWeighing.ACTUAL;
                    case PARCEL -> RateWeighing.PARCEL;
                    case ORDER -> RateWeighing.ORDER;
                },
                weighing.divisor() == 0 ? null : weighing.divisor(),
                card.zones().stream().map(CardTranslation::zone).toList(),
                card.surcharges().stream().map(CardTranslation::surcharge).toList(),
                card.fuel().stream().map(CardTranslation::fuel).toList(),
                at);
    }

    static PublishedRateCard withdrawn(PublishedRateCard last, Instant at) {
        return new PublishedRateCard(
                last.card(),
                last.version(),
                true,
                last.channel(),
                last.carrier(),
                last.service(),
                last.origin(),
                last.destination(),
                last.currency(),
                last.validFrom(),
                last.validUntil(),
                last.weighing(),
                last.divisor(),
                last.zones(),
                last.surcharges(),
                last.fuel(),
                at);
    }

    private static RateZone zone(Zone zone) {
        return new RateZone(
                zone.name(),
                zone.lanes().stream().map(CardTranslation::lane).toList(),
                zone.tariff().steps().stream()
                        .map(step -> new RateStep(step.upToGrams(), step.priceMinor()))
                        .toList(),
                zone.tariff().furtherGrams(),
                zone.tariff().furtherMinor());
    }

    private static RateLane lane(Lane lane) {
        return new RateLane(
                lane.origin(),
                areas(lane.originAreas()),
                lane.destination(),
                areas(lane.destinationAreas()),
                lane.destinationRegions());
    }

    private static RateSurcharge surcharge(Surcharge surcharge) {
        Surcharge.Fee fee = surcharge.fee();
        return new RateSurcharge(
                surcharge.name(),
                surcharge.kind().name(),
                surcharge.destination(),
                areas(surcharge.areas()),
                surcharge.kind().measures() ? surcharge.threshold() : null,
                fee.perParcel(),
                fee.percent() == null ? fee.amountMinor() : null,
                fee.percent(),
                fee.leastMinor(),
                surcharge.fuelled());
    }

    private static RateFuel fuel(FuelRate rate) {
        return new RateFuel(rate.from(), rate.percent());
    }

    private static List<String> areas(List<PostalArea> areas) {
        return areas.stream()
                .map(area -> area.from().equals(area.to()) ? area.from() : area.from() + "-" + area.to())
                .toList();
    }

    private CardTranslation() {}
}
