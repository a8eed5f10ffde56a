package io.waymark.order.ordering.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
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
            CustomsTerritories territories, Channels channels, Predicate<Channel> connected, PhoneNumbers phones) {
        this.territories = territories;
        this.channels = channels;
        this.connected = connected;
        this.parties = new PartyRules(territories.countries(), phones);
        this.customs = new CustomsRules(territories.countries());
    }

    /** What the rules say of a request. */
    public sealed interface Verdict {
        /** It is an order. */
        record Valid(OrderContent content) implements Verdict {}

        /** It is none. */
        record Invalid(Refusal refusal) implements Verdict {}
    }

    public Verdict check(OrderRequest request) {
        List<Fault> faults = new ArrayList<>();
        Fields fields = new Fields(faults, "");
        OrderKey key = OrderKey.read(fields, request.merchantId(), request.referenceNo());
        Party shipper = parties.read(fields, "shipper", request.shipper());
        Party consignee = parties.read(fields, "consignee", request.consignee());
        boolean border = territories.declaredBetween(shipper, consignee);
        OrderContent content = new OrderContent(
                key.merchantId(),
                key.referenceNo(),
                channel(fields, request.channel(), shipper.country(), consignee.country()),
                shipper,
                consignee,
                parcels.read(fields, request.parcels()),
                customs.read(fields, request.customsItems(), border),
                duties(fields, request.duties(), border));
        return faults.isEmpty() ? new Verdict.Valid(content) : new Verdict.Invalid(Refusal.invalid(key, faults));
    }

    private String channel(Fields fields, @Nullable String raw, String origin, String destination) {
        String name = fields.requiredCode("channel", raw, 64);
        if (name.isEmpty()) {
            return name;
        }
        Channel channel = channels.named(name).orElse(null);
        if (channel == null || !connected.test(channel)) {
            fields.fault("channel", "is not offered");
        } else if (!origin.isEmpty() && !destination.isEmpty() && !channel.serves(origin, destination)) {
            fields.fault("channel", "does not go from the shipper's to the consignee's country");
        }
        return name;
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
