package io.waymark.order.ordering.domain;

import io.waymark.order.address.domain.Completion;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides whether a request is an order: normalises every field and names each that is wrong, before a carrier sees any. */
public final class OrderRules {
    private final CustomsTerritories territories;
    private final Channels channels;
    private final Predicate<Channel> connected;
    private final PartyRules parties;
    private final ParcelRules parcels = new ParcelRules();
    private final CustomsRules customs;

    /** @param connected whether the carrier of a channel can be asked in this deployment */
    public OrderRules(
            CustomsTerritories territories,
            Channels channels,
            Predicate<Channel> connected,
            PhoneNumbers phones,
            Dictionary dictionary) {
        this.territories = territories;
        this.channels = channels;
        this.connected = connected;
        this.parties = new PartyRules(phones, new AddressRules(territories.countries(), dictionary.addresses()));
        this.customs = new CustomsRules(territories.countries(), dictionary.currencies());
    }

    /** What the rules say of a request. */
    public sealed interface Verdict {
        /**
         * It is an order.
         *
         * @param content     with addresses that are normalised and complete
         * @param fingerprint of what was written, whatever the dictionary made of it: a dictionary that learns changes no order
         * @param completed   what was missing and is certain
         */
        record Valid(OrderContent content, Fingerprint fingerprint, List<Completion> completed) implements Verdict {}

        /**
         * It is none.
         *
         * @param once of what was written, where only rules stand against it that are younger than the oldest orders; else null
         */
        record Invalid(Refusal refusal, @Nullable Fingerprint once) implements Verdict {}
    }

    /** Judges an order. */
    public Verdict check(OrderRequest request) {
        return judge(request, true);
    }

    /**
     * Judges what is to be priced: an order without names, streets and, where it has none yet, without declaration. What is
     * missing of these stands as a dash in the content; what is there is judged as in an order.
     */
    public Verdict price(OrderRequest request) {
        return judge(request.priced(), false);
    }

    private Verdict judge(OrderRequest request, boolean complete) {
        Faults faults = new Faults();
        Fields fields = new Fields(faults, "");
        OrderKey key = OrderKey.read(fields, request.merchantId(), request.referenceNo());
        PartyRules.Read from = parties.read(fields, "shipper", request.shipper());
        PartyRules.Read to = parties.read(fields, "consignee", request.consignee());
        Party shipper = from.written();
        Party consignee = to.written();
        boolean border = complete && territories.declaredBetween(shipper, consignee);
        String channel = channel(fields, request.channel(), shipper.country(), consignee.country());
        int before = fields.faults();
        List<Parcel> pieces = parcels.read(fields, request.parcels(), isSized(channel));
        List<CustomsItem> goods = customs.read(fields, request.customsItems(), border);
        if (fields.faults() == before) {
            CustomsRules.weigh(fields, goods, pieces);
        }
        OrderContent written = new OrderContent(
                key.merchantId(),
                key.referenceNo(),
                channel,
                shipper,
                consignee,
                pieces,
                goods,
                duties(fields, request.duties(), border));
        if (!faults.isEmpty()) {
            return new Verdict.Invalid(
                    Refusal.invalid(key, faults.all()), faults.areAllYounger() ? Fingerprint.of(written) : null);
        }
        return new Verdict.Valid(
                written.between(from.complete(), to.complete()),
                Fingerprint.of(written),
                Stream.concat(from.completed().stream(), to.completed().stream())
                        .toList());
    }

    private boolean isSized(String channel) {
        return channels.named(channel).filter(Channel::sized).isPresent();
    }

    private String channel(Fields fields, @Nullable String raw, String origin, String destination) {
        String name = fields.requiredCode("channel", raw, 64);
        if (name.isEmpty() || name.equals(Channel.AUTO)) {
            return name;
        }
        Channel channel = channels.named(name).orElse(null);
        if (channel == null || !connected.test(channel)) {
            fields.fault("channel", "is not offered", Suggestions.word(name, offered()));
        } else if (!origin.isEmpty() && !destination.isEmpty() && !channel.serves(origin, destination)) {
            fields.fault("channel", "does not go from the shipper's to the consignee's country");
        }
        return name;
    }

    private List<String> offered() {
        return channels.byName().values().stream()
                .filter(connected)
                .map(Channel::name)
                .toList();
    }

    private static @Nullable Duties duties(Fields fields, @Nullable String raw, boolean border) {
        String name = border ? fields.requiredCode("duties", raw, 8) : fields.optionalCode("duties", raw, 8);
        if (name == null || name.isEmpty()) {
            return null;
        }
        return switch (name) {
            case "DDP" -> Duties.DDP;
            case "DDU" -> Duties.DDU;
            default -> {
                fields.fault("duties", "must be DDP or DDU");
                yield null;
            }
        };
    }
}
